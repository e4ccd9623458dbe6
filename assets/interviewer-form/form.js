/*
 * The one script of the form that an interviewer fills in, inside the file itself.
 *
 * Owns: keeping what is typed, the file of answers, the same as text. Must not know: the extension; it
 * runs on a stranger's phone, from a file, without a network. Its words are attributes of the page, so that
 * the script is the same in every form and the page's policy can name it by its hash.
 */
(() => {
  const form = document.querySelector('main');
  const said = document.getElementById('said');
  const byHand = document.getElementById('by-hand');
  const { interview, form: formVersion } = form.dataset;
  const memory = `debrief-form/${interview}`;
  const fields = [...form.querySelectorAll('textarea[name], input[name]')];
  let isSafe = true;

  const valueIn = (name) => {
    const own = fields.filter((field) => field.name === name);
    const field = own.find(({ type, checked }) => type !== 'radio' || checked);
    return (field?.value ?? '').trim().toWellFormed();
  };
  /** What is kept is kept for its question: another form of the same interview may have it in another place. */
  const placeOf = (field) => {
    const entry = field.closest('[data-entry]')?.dataset.entry;
    return entry === undefined ? field.name : `${field.name.replace(/-\d+$/, '')} ${entry}`;
  };
  const ratingOf = (name) => (valueIn(name) === '' ? {} : { rating: Number(valueIn(name)) });

  function answers() {
    const all = [...form.querySelectorAll('[data-entry]')].map((question, at) => ({
      entry: question.dataset.entry,
      question: question.querySelector('[data-question]').textContent,
      text: valueIn(`answer-${at}`),
      ...ratingOf(`rating-${at}`),
    }));
    const given = all.filter(({ text, rating }) => text !== '' || rating !== undefined);
    const more = valueIn('more');
    return {
      format: 'debrief-answers',
      version: Number(formVersion),
      interview,
      from: valueIn('from'),
      answers: given,
      ...ratingOf('rating'),
      ...(more === '' ? {} : { more }),
    };
  }

  const isEmpty = ({ answers: given, rating, more }) =>
    given.length === 0 && rating === undefined && more === undefined;

  /** Read back by its marks in brackets, so a line of an answer that begins with one moves in a little. */
  function asText({ from, answers: given, rating, more }) {
    const plain = (text) => text.replace(/^(?=\[)/gm, ' ');
    const number = (value) => `${value} (${form.dataset[`rating-${value}`] ?? ''})`;
    const blocks = given.map((answer, at) =>
      [
        `[Q${at + 1}] ${answer.question}`,
        ...(answer.rating === undefined ? [] : [`[R${at + 1}] ${number(answer.rating)}`]),
        `[A${at + 1}] ${plain(answer.text)}`,
      ].join('\n'),
    );
    const entries = given.map(({ entry }) => encodeURIComponent(entry));
    return [
      document.title,
      form.dataset.lastLine,
      ...(from === '' ? [] : [`[From] ${plain(from)}`]),
      ...blocks,
      ...(rating === undefined ? [] : [`[Rating] ${number(rating)}`]),
      ...(more === undefined ? [] : [`[More] ${plain(more)}`]),
      `[Debrief ${[formVersion, encodeURIComponent(interview), ...entries].join(' ')}]`,
    ].join('\n\n');
  }

  function say(words) {
    byHand.hidden = true;
    said.textContent = '';
    // Said again, the same words would not be heard.
    setTimeout(() => {
      said.textContent = words;
    });
  }

  function save() {
    const now = answers();
    if (isEmpty(now)) return say(said.dataset.empty);
    const file = new Blob([`${JSON.stringify(now, null, 2)}\n`], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'debrief-answers.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    isSafe = true;
    say(said.dataset.saved);
  }

  async function copy() {
    const now = answers();
    if (isEmpty(now)) return say(said.dataset.empty);
    const text = asText(now);
    try {
      await navigator.clipboard.writeText(text);
      isSafe = true;
      say(said.dataset.copied);
    } catch {
      // Refused, or not there at all: the person can still take it by hand.
      say(said.dataset.byHand);
      byHand.value = text;
      byHand.hidden = false;
      byHand.focus();
      byHand.select();
    }
  }

  /** In some previews and some browsers a file may keep nothing; then the page says so. */
  function keep() {
    const kept = fields
      .filter(({ type, checked }) => type !== 'radio' || checked)
      .map((field) => [placeOf(field), field.value]);
    try {
      localStorage.setItem(memory, JSON.stringify(kept));
      return localStorage.getItem(memory) !== null;
    } catch {
      return false;
    }
  }

  function bringBack() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(memory) ?? '[]');
    } catch {
      return;
    }
    if (!Array.isArray(kept)) return;
    for (const [place, value] of kept.filter(Array.isArray)) {
      for (const field of fields.filter((each) => placeOf(each) === place)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (typeof value === 'string') field.value = value;
      }
    }
  }

  bringBack();
  const isKept = keep();
  const keeping = document.getElementById('keeping');
  keeping.textContent = isKept ? keeping.dataset.kept : keeping.dataset.notKept;
  document.getElementById('no-script').hidden = true;
  document.getElementById('with-script').hidden = false;
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('copy').addEventListener('click', () => void copy());
  form.addEventListener('input', (event) => {
    if (event.target === byHand) return;
    isSafe = keep();
  });
  addEventListener('beforeunload', (event) => {
    if (!isSafe) event.preventDefault();
  });
})();
