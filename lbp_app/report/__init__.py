"""The summary for therapist or GP: from entries to facts, to words, to text or one A4 page.

`facts` counts, `document` puts into the words of either language, `text` and `pdf` write. It holds
what the patient entered and decides nothing.
"""
