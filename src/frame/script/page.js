// SPDX-License-Identifier: MIT
//
// What makes the pages better with a script; each works without. The module of the components is named by the page, since its path holds
// its checksum.

const own = document.querySelector('script[data-components]');
const { initAll } = await import(own.dataset.components);

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// Files are sent with a bar that says how far they have come.
for (const form of document.querySelectorAll('form[data-progress]')) {
  form.addEventListener('submit', (event) => {
    const files = [...form.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
    if (files.length === 0) return; // the server says what is missing
    event.preventDefault();
    send(form);
  });
}

function send(form) {
  const status = form.querySelector('[data-progress-status]');
  const bar = form.querySelector('progress');
  const button = form.querySelector('button[type=submit]');
  const request = new XMLHttpRequest();
  const say = (words) => { status.textContent = words; };

  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    bar.hidden = false;
    bar.value = event.loaded / event.total;
    say(event.loaded < event.total ? `Sending: ${Math.floor((100 * event.loaded) / event.total)}%` : 'Sent. Keeping the files safe.');
  });
  request.addEventListener('load', () => {
    if (request.status === 200 && request.responseURL) {
      window.location.assign(request.responseURL);
      return;
    }
    document.open();
    document.write(request.responseText);
    document.close();
  });
  request.addEventListener('error', () => {
    bar.hidden = true;
    button.disabled = false;
    say('The files did not arrive: the connection was lost. Nothing was kept. Send them again.');
  });
  button.disabled = true;
  request.open('POST', form.action);
  request.send(new FormData(form));
}
