/** In the making. */
export function RulesScreen() {
  return null
}
