// Keeps what the page in the frame says, in order.
window.said = [];
addEventListener('message', ({ data, source }) => {
  if (source === document.querySelector('#explorer').contentWindow) window.said.push(data);
});
