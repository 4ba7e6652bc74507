import { invitation } from '../../text/en/labs/code';

/** The two languages that people keep their arrays in. */
export const ADDRESS_LANGUAGES = ['python', 'javascript'] as const;
export type AddressLanguage = (typeof ADDRESS_LANGUAGES)[number];

const PYTHON = String.raw`
def softmax_backwards(embed=False, **numbers):
    def plain(value):  # NumPy, PyTorch, JAX
        return value.tolist() if hasattr(value, "tolist") else value

    def text(value):
        value = plain(value)
        if isinstance(value, (list, tuple)):
            return ",".join(map(text, value))
        return quote(value, safe="") if isinstance(value, str) else repr(value).replace("+", "")

    def entry(key, value):
        if key in ("W", "X"):
            return ";".join(map(text, value))
        if key == "y":  # ${invitation.fromOne}
            return text(value) + "," if isinstance(plain(value), (list, tuple)) else text(plain(value) + 1)
        return text(value)

    entries = [f"{key}={entry(key, value)}" for key, value in numbers.items()]
    return PAGE + ("?embed=1" if embed else "") + "#" + "&".join(["v=1"] + entries)


def show(**numbers):
    from IPython.display import IFrame

    return IFrame(softmax_backwards(embed=True, **numbers), width="100%", height=720)
`;

const JAVASCRIPT = String.raw`
function softmaxBackwards({ embed = false, ...numbers }) {
  const number = (v) => (Object.is(v, -0) ? '-0' : String(v).replace('e+', 'e').replace('Infinity', 'inf'));
  const text = (value) => {
    if (typeof value === 'string') return encodeURIComponent(value);
    return typeof value === 'number' ? number(value) : Array.from(value, text).join(',');
  };
  const entry = (key, value) => {
    if (key === 'W' || key === 'X') return Array.from(value, text).join(';');
    if (key !== 'y') return text(value);
    return typeof value === 'number' ? text(value + 1) : text(value) + ','; // ${invitation.fromOne}
  };
  const entries = Object.entries(numbers).map(([key, value]) => key + '=' + entry(key, value));
  return PAGE + (embed ? '?embed=1' : '') + '#' + ['v=1', ...entries].join('&');
}

function softmaxFrame(numbers) {
  const src = softmaxBackwards({ embed: true, ...numbers });
  const frame = document.createElement('iframe');
  return Object.assign(frame, { src, title: 'Softmax, backwards', width: '100%', height: 720 });
}
`;

/** The address without query and hash, as a string literal of either language. */
const literal = (page: string): string => JSON.stringify(page.replace(/[?#].*$/s, ''));

const PROGRAMS: Readonly<Record<AddressLanguage, (page: string) => readonly string[]>> = {
  python: (page) => [
    'from urllib.parse import quote',
    '',
    `PAGE = ${literal(page)}`,
    '',
    ...PYTHON.split('\n').slice(0, -1),
    '',
    '',
    `print(softmax_backwards(z=[2.0, 1.0, 0.1], y=0))  # ${invitation.python}`,
    `# show(x=x, W=W, b=b, y=y, loss="crossEntropy")  ${invitation.notebook}`,
  ],
  javascript: (page) => [
    `const PAGE = ${literal(page)};`,
    ...JAVASCRIPT.split('\n').slice(0, -1),
    '',
    `console.log(softmaxBackwards({ z: [2, 1, 0.1], y: 0 })); // ${invitation.javascript}`,
    `// document.body.append(softmaxFrame({ x, W, b, y, loss: 'crossEntropy' })); ${invitation.frame}`,
  ],
};

/** A few lines that turn the reader's own arrays into an address of this page, and that into a frame. */
export const addressProgram = (language: AddressLanguage, page: string): string =>
  `${PROGRAMS[language](page).join('\n')}\n`;
