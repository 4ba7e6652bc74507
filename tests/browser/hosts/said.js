// Keeps what the page in the frame says, in order, and what a host took for its own and could not read.
window.said = [];
window.misread = [];
addEventListener('message', ({ data, source }) => {
  if (source === document.querySelector('#explorer').contentWindow) window.said.push(data);
});

/** Resolves when the page has been asked for its numbers and has answered, a frame each time, so often. */
window.rounds = async (count) => {
  for (let round = 0; round < count; round += 1) {
    const before = window.said.length;
    const ask = { target: 'softmax-backwards', v: 1, type: 'get-trace', request: 'round' };
    document.querySelector('#explorer').contentWindow.postMessage(ask, '*');
    do await new Promise(requestAnimationFrame);
    while (!window.said.slice(before).some(({ type, request }) => type === 'trace' && request === 'round'));
  }
};
