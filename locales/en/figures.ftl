# Figures: what a period is compared with, statutory periods, charts of a period, workbook, figures of a digest sent.

compare-title-before = Beside the period before
compare-title-last-year = Beside the same stretch of the year before
compare-button-last-year = Same stretch last year
period-day = { $day }
period-statutory = Statistical report: { $period }
chart-title-weeks = Results of mediation by week
chart-title-years = Results of mediation by year
chart-subtitle-period = { $whose } · { $period }
chart-week = Week { $n }
book-not-accepted = Out of scope, not accepted (counted apart)
book-came = All that was to be settled: DK + TN + TT
book-became = All by outcome: HT + KT + CQ + DG + CG
book-balance = Check of both sums
book-balance-yes = Equal
book-balance-no = Not equal
book-total = Total
book-by-bucket = By field
trace-of-digest = As told in the digest of { $from } – { $to }. Now it is: { $now }.
trace-of-digest-unknown = This digest kept no list of cases. Below stands the list of today.
trace-lines = { $lines }
closing-changed =
    <b>{ $team }, book of { $month }</b>
    Closed on { $day }: { $was }.
    Now: { $now }.
    The book has changed since it was closed. If it is right as it is now, please close it again; the earlier closing is kept.
closing-line-changed = ⟳ { $team }: closed { $was } ({ $day }); now { $now }
closing-button-again = ✔ Close month { $n } again
head-week-changed = • The book of { $month } has changed since it was closed: please look and close it again.
course-sessions = Sessions held: { $count }
course-paused = Paused: { $count }
course-holding = Settlements looked at in the period and holding: { $count }
course-broken = Settlements looked at in the period and broken: { $count }
course-recurring = Earlier quarrels that came back (of those received): { $count }
course-helped = Helped other teams: { $count } (counted for the leading team)
course-begin = From assignment to the first session: { $days } days on average
course-end = From receipt to the end: { $days } days on average
