// Stands in for the Rive animation player, which the client would fetch from another host.
globalThis.RiveNative = () => new Promise(() => {});
