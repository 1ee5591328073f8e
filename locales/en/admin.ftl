# What those who run the program are told: numbers only, nothing about anybody.

admin-parked =
    <b>For the administrator</b>
    { $count } updates could not be handled and were put aside. None is lost. Please look at the server's log; after an upgrade put them back in line.
admin-restarted =
    <b>For the administrator</b>
    A part of the program met a fault and was started again. Nothing is lost. Please look at the server's log and report the fault.
admin-silent =
    <b>For the administrator</b>
    For { $hours } hours nothing could be fetched from Telegram. Please check the server's network and the token, and whether another machine runs with the same token.
admin-disk =
    <b>For the administrator</b>
    The disk with the database is nearly full: { $free } MB are left. Please make room: once it is full nothing more can be written.
admin-objected =
    <b>For the administrator</b>
    In { $wards } somebody says they know nothing of a new person in office. Please ask the leader of that ward; if it is the wrong person, take access away with <code>hoagiai revoke</code>. Who invited and who joined: <code>hoagiai audit</code>.
admin-clock-ahead =
    <b>For the administrator</b>
    The server's clock is { $hours } hours ahead of the last time it was believed. Reminders and timed sending wait. Please set the clock; if it is right, confirm it with <code>{ $command }</code> on the server.
admin-clock-behind =
    <b>For the administrator</b>
    The server's clock is { $hours } hours behind the last time it was believed. Reminders and timed sending wait. Please set the clock; if it is right, confirm it with <code>{ $command }</code> on the server.
admin-refused =
    <b>For the administrator</b>
    Telegram refuses nearly all messages. Nobody is marked as out of reach, and they are sent again. Please check whether the token is that of this bot, and look at the server's log.
admin-throttled =
    <b>For the administrator</b>
    Telegram asks for a pause of a day or more. A day is waited at most before it is tried again. Please look at the server's log.
