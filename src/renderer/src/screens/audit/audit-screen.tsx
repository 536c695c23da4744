/** In the making. */
export function AuditScreen() {
  return null
}
