/** What the page may load and run: its own files only, no script in the page's text, no `eval`. */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The grid and the form controls write their styles into the page while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
