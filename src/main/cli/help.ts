export const HELP = `Five Batches: returns of 38 counties into a book, from a terminal.

  npm run --silent cli -- COMMAND …

  new BOOK                                   make an empty, encrypted book
  import BOOK PATH…                          import files and folders
         [--form CODE] [--period 2017|2017H1|2017Q3|2017-06] [--region 500101] [--mapping FILE.json] [--dry-run] [--json]
         FILE.json: {"0:0": {"form": CODE, "period": P, "region": R, "headerRows": [3, 4],
         "mapping": {COLUMN: "C", COLUMN: null}, "regionNames": {"巫上县": "500237"},
         "keepMapping": true, "keepNames": true}} by file:sheet, counted from 0
  form list [BOOK] [--json]                  the forms of the program, and the book's own
  form show BOOK CODE [--json]               the columns of a form; with --json its definition, ready for \`form add\`
  form infer FILE [--sheet S] [--header 3-5] [--code CODE] [--out F.json]
         propose a definition from a workbook; to be looked through and mended before \`form add\`
  form add BOOK FILE.json [--json]           keep a definition in the book: a new form, or the next version of its own
  submissions BOOK [--form CODE] [--period P] [--region R] [--json]
  findings BOOK SUBMISSION [--limit N] [--json]
                                             what was found wrong in a submission, gravest first
  check BOOK [--form CODE,…] [--period P,…] [--region R,…] [--submission S] [--rule CODE,…] [--severity error|warning]
         [--anew] [--language en] [--out FILE.xlsx] [--json]
         what the rules find, and what can't be told because a value is absent; what has changed is checked first.
         --json: {"findings": […], "cannotTell": […], "counts": {…}}; exit code 1 where there are errors
  rule list [BOOK] [--form CODE] [--json]    the rules of the program, and the book's own
  rule show BOOK CODE [--json]               a rule and how it reads; with --json its definition, ready for \`rule add\`
  rule check BOOK FILE.json|-                what is wrong with a rule, with a caret under the place; keeps nothing
  rule add BOOK FILE.json|- [--json]         keep a rule of your own, or its next version
  rule rehearse BOOK FILE.json|-|CODE [--periods P,…] [--region R,…] [--json]
                                             what it would find in what was filed; keeps nothing
  rule withdraw|restore BOOK CODE            take one of your own out, or bring it back
  rule on|off BOOK CODE --reason TEXT        whether a rule runs in this book
  rows BOOK --form CODE [--period P] [--region R] [--json | --csv | --out X.xlsx]
  pivot BOOK FORM --measures m,… [--rows a,b] [--columns c] [--period P,…] [--region R,…] [--filter D=M|M,…] [--json | --to X.xlsx]
         [--share row|column|total] [--growth period|year] [--subtotals] [--top N] [--hide-zeros | --hide-empty]
         [--sort measure[@MEMBER/MEMBER]:desc | dimension:desc]
         dimensions: region, area, poverty, period, year, every column that is neither a measure nor personal (school, village),
         of dates also COLUMN-year and COLUMN-month; measures: count (rows), the form's measures and ratios, or
         sum: mean: min: max: median: count: distinct: before one. Growth is on the last period of the same kind, or the year before;
         it is relative, of a ratio too: from 50 % to 55 % is 10 %, not 5 points
         [--boundaries current]              units joined to others since (万盛 to 綦江) count in those, so that a series has no break
  compare BOOK FORM --measures m,… --before SIDE --after SIDE [--by region,…] [--subtotals] [--json | --to X.xlsx]
         SIDE: 2016, 万州区, 2016/500101 or submission:12; with --period, --region, --filter and --boundaries for both
  adjust BOOK --submission S --row N [--block B] --column C --value V|--absent --reason TEXT [--json]
         set a value beside the one that was sent, which stays as it was; one set before for the cell is withdrawn
  adjust BOOK list [--form CODE,…] [--period P,…] [--region R,…] [--submission S] [--all] [--json | --out X.xlsx]
         --all lists those withdrawn too
  adjust BOOK withdraw NUMBER --reason TEXT  the value that was sent counts again
  adjust BOOK restore NUMBER                 let a withdrawn adjustment hold again
         rows, pivot, compare, indicator, coverage and exit tell figures with the adjustments, or with --layer source as sent
  view list BOOK [--kind pivot|comparison|grid|atlas] [--json]
  indicator list [BOOK] [--batch education] [--period P] [--region R] [--json]
                                             the indicators of the program and the book; with --period their values
  indicator BOOK CODE [--by region,period,stage] [--period P,…] [--region R] [--boundaries as-filed] [--json]
         values with both sides, the whole below them; where they come from and which counties are left out go to stderr
  indicator show BOOK CODE [--json]          what is counted; with --json its definition, ready for \`indicator add\`
  indicator revisions BOOK CODE [--period P,…] [--region R] [--out FILE.xlsx] [--json]
                                             what it was known to be for each period, day by day
  indicator add BOOK FILE.json [--json]      keep an indicator of your own, or its next version
  indicator remove BOOK CODE                 withdraw one of your own; its versions stay in the book
  alias list BOOK [--json]                   mappings and county names kept for later imports
  alias withdraw BOOK ALIAS                  stop going by one; what was imported with it stays
  diff BOOK A B [--columns a,b] [--limit 1000] [--json | --out X.xlsx]
         compare submission A with the later B, cell by cell
  completeness BOOK --period P [--json] [--out X.xlsx [--language en]]
         county by form: on time, late, missing, sent back; --out writes the overdue list
  deadline BOOK [--form CODE --period P --due 2018-01-15|none] [--json]
  review BOOK [--form CODE] [--period P] [--region R] [--state S,…] [--json]
         submissions by where they stand: draft, re-sent, checked, in-review, accepted, sent-back
  review BOOK SUBMISSION [--json]            one on the desk: findings, explanations, doubts, comments, and what stands in the way
  review BOOK SUBMISSION begin|accept|take-back [--note TEXT] [--json]
  review BOOK SUBMISSION send-back|reopen --reason TEXT [--json]
         accept locks it: neither an import nor an undo changes it until it is reopened
  explain BOOK SUBMISSION ITEM --text TEXT|--copy|--withdraw [--json]
         ITEM is a name \`review\` lists, or its first letters; --copy takes over the offer of an earlier period
  comment BOOK SUBMISSION --text TEXT [--row N [--column C] [--block B]] [--answers COMMENT] [--json]
  comment BOOK SUBMISSION --settle COMMENT|--open COMMENT
  send-back BOOK SUBMISSION --reason TEXT    it no longer counts until the county sends a newer one
  take-back BOOK SUBMISSION                  takes a sending back back
  undo BOOK SUBMISSION                       take a submission back; the one before it counts again
  redo BOOK SUBMISSION                       bring an undone submission back
  checksum BOOK [--json]                     fingerprint of all that counts: the same before an import and after its undo
  errors BOOK SUBMISSION [--out X.xlsx] [--language zh-CN|en] [--json]
         what is wrong with a submission's file; with --out the file itself, its errors marked and listed, to send back
  trace BOOK --submission S --row N --column C [--json]
         N is the row of the sheet, as \`rows\` gives it; shows the cell as it was sent, personal ones unmasked
  coverage BOOK --period P [--region R] [--boundaries current] [--json]
         whether every registered poor household of the year is reached, by county; --json with the cells behind it
  exit BOOK --period P [--region R] [--boundaries current] [--json]
         four criteria of each assessed county against the thresholds of the year; --json with the cells behind both sides
  standard list BOOK [--group lines|exit|aid|relocation] [--json]
                                             dated values: dibao standard, poverty line, thresholds of an exit, aid by stage
  standard set BOOK CODE VALUE --from YEAR --source TEXT --reason TEXT [--until YEAR|none] [--on DAY] [--by NAME] [--json]
  standard unset BOOK CODE --from YEAR --reason TEXT [--by NAME]
                                             back to the value as shipped
  standard history BOOK CODE [--json]        who changed it, when and why
  person list BOOK [--json]                  who can open it, and what each may do
  person add BOOK NAME --roles enter,review,administer
         gives a key of their own, with FIVE_BATCHES_NEW_PASSPHRASE or one that is asked for
  person roles BOOK NAME --roles R,…         what a person may do from now on
  person rename BOOK NAME --to NAME
  person remove BOOK NAME                    takes the key away; what they did stays under their name
  person passphrase BOOK                     a new passphrase for who opens it
  audit BOOK [--since DAY] [--until DAY] [--who NAME,…] [--verb V,…] [--submission S] [--find WORDS] [--limit N] [--json]
         [--out X.xlsx [--language en]]      who did what and when, newest first
  verify BOOK [--head HASH] [--json]         whether the audit is whole; names the first entry that is not as it was kept.
         HASH, from the foot of an export, shows whether entries were cut off since
  sample DIR [--year 2017]                   write the sample workbooks

  The passphrase of a book is taken from FIVE_BATCHES_PASSPHRASE, else asked for; it is empty where nobody can be asked.
  It tells who opens the book. Every command takes --as NAME, as FIVE_BATCHES_PERSON does: who it is where several people have
  one passphrase, and with \`new\` what you are called.
  Tables, figures and --json go to stdout; progress, problems, notes and what was done or written to stderr.
  Exit code: 0 done · 1 done, but something was held or has errors · 2 usage · 3 refused
`
