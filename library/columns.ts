/**
 * The select list of a row type: every property with the column or expression it is read from. Row type and
 * columns check each other when the code is compiled: a property without a column, or the reverse, fails.
 */
export type Columns<Row> = { readonly [Property in keyof Row]-?: string };

/** `{ id: 'b.id', asOf: 'b.as_of' }` → `b.id AS "id", b.as_of AS "asOf"`. */
export function selectList<Row>(columns: Columns<Row>): string {
  return Object.entries(columns)
    .map(([property, column]) => `${column} AS "${property}"`)
    .join(', ');
}
