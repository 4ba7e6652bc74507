// Keeps what the page in the frame says, in order, and what a host took for its own and could not read.
window.said = [];
window.misread = [];
addEventListener('message', ({ data, source }) => {
  if (source === document.querySelector('#explorer').contentWindow) window.said.push(data);
});
