// Given to another process by --import: it lives more than a year later.
const LATER = 400 * 24 * 3600 * 1000 + 123_456_789;
const Now = globalThis.Date;
const later = () => Now.now() + LATER;

globalThis.Date = new Proxy(Now, {
  construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [later()], made),
  apply: () => new Now(later()).toString(),
  get: (target, key) => (key === 'now' ? later : Reflect.get(target, key)),
});
