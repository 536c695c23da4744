/** In the making. */
export function AdjustmentsScreen() {
  return null
}
