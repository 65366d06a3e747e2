import type { CSSProperties, ReactNode } from 'react';
import { ROLE_NAMES, type Role } from '../../core/classify/role.ts';

/** The colour of a role as a style, for whatever shows it. */
export function roleStyle(role: Role): CSSProperties {
  const style: CSSProperties & Record<'--c', string> = { '--c': `var(--role-${role})` };
  return style;
}

/** A role 作用 by its Chinese name, in its colour. */
export function RoleChip({ role }: { readonly role: Role }): ReactNode {
  return (
    <span className="role-chip" style={roleStyle(role)}>
      {ROLE_NAMES[role]}
    </span>
  );
}
