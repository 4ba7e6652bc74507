import type { Programme } from './programme';
import type { Setting } from './setting';

/**
 * A part of the pipeline that is computed once for a setting and the choices it reads: of some 700 programs most share their Jacobian.
 * `choices` are all that `make` reads of the programme. Forgotten with the setting.
 */
export function remembered<Part>(
  choices: readonly (keyof Programme)[],
  make: (setting: Setting, programme: Programme) => Part,
): (setting: Setting, programme: Programme) => Part {
  const settings = new WeakMap<Setting, Map<string, Part>>();
  return (setting, programme) => {
    const known = settings.get(setting) ?? new Map<string, Part>();
    settings.set(setting, known);
    const key = choices.map((choice) => programme[choice]).join(' ');
    const part = known.get(key) ?? make(setting, programme);
    known.set(key, part);
    return part;
  };
}
