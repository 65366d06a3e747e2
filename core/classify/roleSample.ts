import type { Role } from './role.ts';

/** A sample paragraph with the roles that count as right, the best first. */
export type RoleSample = readonly [text: string, best: Role, ...also: Role[]];
