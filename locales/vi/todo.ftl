# Việc cần làm: danh sách mọi việc đang chờ một người, và việc phường nhắc người khác.
# @codes todo-did domain/waiting.rs ContactHow

section-viec = Việc cần làm
command-viec = Việc cần làm hôm nay
help-viec = <b>Việc cần làm</b>: mọi việc đang chờ ông/bà, gấp nhất ở trên
todo-list =
    <b>Việc cần làm</b>
    Kính gửi ông/bà { $name }: có { $count } việc đang chờ, gấp nhất ở trên.
    { $whom }
todo-none =
    <b>Việc cần làm</b>
    Kính gửi ông/bà { $name }: không có việc gì phải làm.
todo-not-read =
    <b>Việc cần làm</b>
    Lúc này chưa đọc hết được các việc. Xin bấm lại sau ít phút.
todo-button-list = Việc cần làm
todo-begin = { $code }: bắt đầu hòa giải, còn { $days } ngày
todo-begin-today = { $code }: bắt đầu hòa giải, hạn hôm nay
todo-begin-late = { $code }: bắt đầu hòa giải, quá hạn { $days } ngày
todo-pause-over = { $code }: hết thời gian tạm dừng, hòa giải tiếp
todo-record = { $code }: ghi kết quả
todo-assign = { $code }: phân công hòa giải viên
todo-team-late = { $code }: hòa giải viên chưa bắt đầu, quá { $days } ngày
todo-ward-unassigned = { $code }: chưa phân công
todo-ward-late = { $code }: chưa bắt đầu, quá hạn { $days } ngày
todo-of-head = { $code }: tổ trưởng { $name }, { $phone }
todo-of-head-no-phone = { $code }: tổ trưởng { $name }, chưa có số điện thoại
todo-of-nobody = { $code }: tổ chưa có tổ trưởng
todo-alarm = { $kind } ngày { $day }: chưa ghi đã báo ai
todo-month-own = Chốt sổ { $month }
todo-months-ward = { $month }: { $count } tổ chưa chốt sổ
todo-question =
    Câu hỏi: { $words } ({ $days ->
        [0] hôm nay
       *[other] chờ { $days } ngày
    })
todo-invited = Trả lời mời tập huấn { $day }: { $topic }
todo-unattended = Ghi ai dự tập huấn { $day }: { $topic }
todo-unread = { $count } bản tin chưa đọc
todo-silent = { $count } người chưa nhận được tin của trợ lý
todo-joiner = { $name } chờ xác nhận tài khoản mới
todo-paper = Chưa có số quyết định: { $name } – { $office }
todo-lacks = { $team } cần kiện toàn: { $lacks }
todo-consolidate = Và { $count } tổ hòa giải khác cần kiện toàn (Điều 12)
todo-draft = Bản nháp: { $about }
todo-month =
    <b>{ $month }: { $count } tổ chưa chốt sổ</b>
    Bấm một tổ để nhắc, ghi đã gọi điện hoặc chốt giúp.
todo-month-done = <b>{ $month }</b>: mọi tổ đã chốt sổ.
todo-month-team = { $team } · { $name }, { $phone }
todo-month-team-no-phone = { $team } · { $name }
todo-month-team-no-head = { $team } · chưa có tổ trưởng
todo-unreached =
    <b>{ $count } người chưa nhận được tin của trợ lý</b>
    Những người này phải gọi điện, hoặc mời lại. Bấm một người.
todo-unreached-none = Mọi người đang giữ nhiệm vụ đều nhận được tin của trợ lý.
todo-person = { $name } · { $phone }
todo-person-no-phone = { $name } · chưa có số điện thoại
todo-matter =
    { $what }

    <b>Liên hệ:</b>
    { $whom }

    <b>Đã nhắc:</b>
    { $contacts }
todo-matter-unassigned = Vụ, việc <b>{ $code }</b> của { $team } tiếp nhận ngày { $day }, chưa phân công hòa giải viên.
todo-matter-late = Vụ, việc <b>{ $code }</b> của { $team } chưa bắt đầu hòa giải, hạn là ngày { $day }.
todo-matter-month = { $team } chưa chốt sổ { $month }.
todo-matter-person = Ông/bà <b>{ $name }</b> chưa nhận được tin của trợ lý.
todo-matter-over = Việc này đã xong, không phải nhắc nữa.
todo-whom = { $name }, { $phone } ({ $reach })
todo-whom-no-phone = { $name }, chưa có số điện thoại ({ $reach })
todo-reached = nhận được tin
todo-not-reached = không nhận được tin, xin gọi điện
todo-no-head = Tổ này chưa có tổ trưởng.
todo-no-contact = Chưa nhắc lần nào.
todo-contact = { $how } ngày { $day } ({ $by })
todo-did-nudge = Nhắn tin
todo-did-call = Gọi điện
todo-nudge = Nhắc { $name }
todo-called = Đã gọi điện cho { $name }
todo-nudged = Đã nhắc { $name }.
todo-nudged-today = Hôm nay phường đã nhắc { $name } rồi. Mỗi người chỉ nhắc một lần một ngày; cần gấp xin gọi điện.
todo-call-noted = Đã ghi: gọi điện cho { $name }.
todo-open-case = Mở vụ, việc
todo-open-month = Mở sổ tháng
todo-close-for = Chốt giúp tháng này
todo-open-person = Mở trang người này
todo-do-assign = Phân công
todo-reminder =
    <b>Văn phòng phường nhắc ông/bà</b>
    { $what }
