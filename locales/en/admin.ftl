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
