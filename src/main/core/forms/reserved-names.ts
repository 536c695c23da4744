/** Columns that every table of rows or facts has, names that queries give a meaning, and what an object has by itself. */
const OURS = ['submission_id', 'row_no', 'block', 'region_id', 'region', 'period', 'row_count', 'row_marks', 'count']
const OF_OBJECTS = ['constructor']

/** Words that SQLite takes for itself wherever they stand, and those that would name a row or a value. */
const OF_SQL = `add all alter always and as autoincrement between by case cast check collate column commit constraint create cross
  current_date current_time current_timestamp default deferrable delete desc distinct drop each else end escape except exists
  explain false foreign from full glob group having if in index indexed inner insert intersect into is isnull join key left like
  limit match natural not nothing notnull null oid on or order outer over primary references regexp returning right rowid select
  set table then to transaction true union unique update using values view virtual when where window with without`

/** Names a column or a ratio cannot have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([...OURS, ...OF_OBJECTS, ...OF_SQL.split(/\s+/)])
