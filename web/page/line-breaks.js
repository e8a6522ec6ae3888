// Says in Chromium where a line may end. Skwasm cannot break lines itself and asks
// Intl.v8BreakIterator, which Chromium deprecates. Where that is missing, as one day it may be in
// Chromium too, main.js has Flutter take CanvasKit, and nothing here is used.

// The essentials of UAX #14, Unicode's line breaking. Emoji hold together like letters: Flutter
// breaks what is longer than a line between any two characters.
const raw = String.raw;
const NEWLINE = raw`\n\v\f\r\x85\u2028\u2029`;
const SPACE = raw` \u200B`;
const DASH = raw`\u2010\u2012\u2013`;  // hyphen, figure dash, en dash
const IDEOGRAPH = raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}가-힣`;
const GLUE = raw`\xA0\u2007\u2011\u202F\p{Cf}`;

const WORD = raw`[^\s${GLUE}]`;  // a dash at the head of a word stays there
const OPENING = raw`[\p{Ps}\p{Pi}\p{Pf}"'¡¿—${GLUE}]`;  // ends no line
const BEGINS = raw`(?=\p{Ps}|[^\s\x85\p{P}\p{M}\p{Cf}])`;  // a line may begin with what follows

const OPPORTUNITIES = [
  raw`(?<=[${NEWLINE}])(?<!\r(?=\n))`,
  raw`(?<=[${SPACE}])(?![${SPACE}${NEWLINE}])`,
  raw`(?<=[\t\xAD!?…}]|${WORD}[${DASH}])${BEGINS}`,
  raw`(?<=${WORD}-|/)(?!\p{Nd})${BEGINS}`,  // e-|mail and en/|of, but -5, 0800-1234 and 1/2
  raw`(?<=[—${IDEOGRAPH}])${BEGINS}`,
  raw`(?<!${OPENING})(?=[—${IDEOGRAPH}])`,
];

// As much of Intl.v8BreakIterator as Flutter uses. A position counts UTF-16 units, like a string.
class LineBreaker {
  // Made only when used: Safari before 16.4, where it never is, can't read what looks behind.
  opportunity = new RegExp(OPPORTUNITIES.join("|"), "u");

  adoptText(text) {
    this.text = text;
    this.pieces = text.split(this.opportunity);
  }

  first() {
    this.piece = 0;
    this.position = 0;
    return 0;
  }

  next() {
    if (this.position === this.text.length) return -1;
    this.position += this.pieces[this.piece].length;
    this.piece += 1;
    return this.position;
  }

  current() {
    return this.position;
  }
}

if ("v8BreakIterator" in Intl) Intl.v8BreakIterator = LineBreaker;
