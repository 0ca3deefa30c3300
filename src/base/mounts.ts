import { fromAbsolute, isUnder } from './path.ts';

/**
 * What mounts cover inside an image: canonical path → the mount as stated. `$HOME` is every home, /root and what is below
 * /home; other variables (`$PWD`) name no path that can be known. What lies below another mount is not named again.
 */
export function coveredPaths(mounts: Iterable<string>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const mount of mounts) {
    const path = fromAbsolute(mount);
    if (mount === '$HOME') all.set('root', mount).set('home', mount);
    else if (mount.startsWith('/') && path !== '') all.set(path, mount);
  }
  const outermost = [...all].filter(
    ([path]) => ![...all.keys()].some((other) => other !== path && isUnder(path, other)),
  );
  return new Map(outermost);
}
