/**
 * Makes an object answer only for what it has: reading an unknown member throws, so that main code which begins to rely
 * on more of Electron fails loudly here instead of meeting `undefined`.
 */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || looksOptional.has(key)) {
        // A proxy's reflective read has no static type.
        const value: unknown = Reflect.get(object, key, receiver);
        return value;
      }
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/** Keys that runtimes and test tools read to find out what they hold. */
const looksOptional: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'nodeType',
  'inspect',
  'asymmetricMatch',
]);
