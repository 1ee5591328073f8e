# Hai tổ phối hợp hòa giải một vụ, việc (Điều 22).
# @codes together-is domain/case/course.rs Cooperation
# @codes together-event domain/case/course.rs Cooperation -joined

together-do = Mời tổ khác phối hợp (Điều 22)
together-is-invited = đã mời, chưa trả lời
together-is-joined = đang phối hợp
together-is-refused = không phối hợp được
together-is-withdrawn = đã rút lời mời
together-event-invited = mời tổ khác phối hợp
together-event-refused = tổ khác không phối hợp được
together-event-withdrawn = rút lời mời tổ khác phối hợp
together-event-joined = tổ khác phối hợp, { $name } cùng hòa giải
together-line = { $team }: { $standing }
together-teams =
    <b>Phối hợp – { $code }</b>
    Các bên ở nơi khác nhau thì hai tổ cùng hòa giải (Điều 22). Vụ, việc tính cho tổ chủ trì. Mời tổ nào?
together-teams-asked =
    <b>Phối hợp – { $code }</b>
    { $lines }

    Mời thêm tổ nào?
together-ask =
    <b>Phối hợp – { $code }</b>
    Mời { $team } cùng hòa giải? Tổ trưởng tổ đó nhận được mã, loại vụ, việc; chưa thấy tên các bên.
together-send = Gửi lời mời
together-asked =
    Đã ghi lời mời { $team }. Khi tổ đó trả lời, ông/bà được báo.
    { $heads }
together-withdraw = Rút lời mời { $team }
together-withdrawn = Đã rút lời mời { $team }.
together-tell-withdrawn = { $team } đã rút lời mời phối hợp { $code }. Tổ ông/bà không phải làm gì.
together-for = ☎ Ghi trả lời thay { $team }
together-todo = { $code }: trả lời lời mời phối hợp
together-tell-declined =
    <b>Cần cử người khác phối hợp { $code }</b>
    { $name } thôi hòa giải vụ, việc này. Xin ông/bà cử người khác, hoặc trả lời là tổ không phối hợp được nữa.
together-invitation =
    <b>Mời phối hợp hòa giải</b>
    { $team } mời tổ ông/bà cùng hòa giải { $code } – { $kind } (Điều 22).
together-open = Xem và trả lời
together-answer =
    <b>Mời phối hợp – { $code }</b>
    { $kind }, tại { $group }. { $team } chủ trì; tổ ông/bà được ghi là phối hợp.

    Cử ai cùng hòa giải? Người có quyền lợi liên quan thì không cử (Điều 18).
together-answer-again =
    <b>Cử người phối hợp – { $code }</b>
    { $kind }, tại { $group }. { $team } chủ trì. Người tổ ông/bà cử trước đây không hòa giải vụ, việc này nữa.

    Cử ai thay? Người có quyền lợi liên quan thì không cử (Điều 18).
together-answer-for =
    <b>Ghi trả lời thay { $helper } – { $code }</b>
    { $kind }, tại { $group }. { $team } chủ trì. Chỉ ghi điều tổ trưởng { $helper } đã trả lời qua điện thoại hoặc trực tiếp.

    Tổ đó cử ai cùng hòa giải?
together-answer-nobody =
    <b>Mời phối hợp – { $code }</b>
    { $kind }, tại { $group }. { $team } chủ trì. { $helper } không còn hòa giải viên nào cử được: xin trả lời là tổ không phối hợp được.
together-refuse = Tổ không phối hợp được
together-gone = Lời mời này không còn: đã trả lời, hoặc vụ, việc đã kết thúc.
together-joined = { $team } đã nhận phối hợp hòa giải { $code }.
together-refused = { $team } không phối hợp được vụ, việc { $code }. Xin mời tổ khác hoặc báo Văn phòng phường.
together-named = Tổ trưởng cử ông/bà phối hợp hòa giải { $code }.
together-front = { $lead } và { $helper } phối hợp hòa giải { $code } – { $kind }. Xin báo để ông/bà biết (Điều 22).
together-thanks =
    Đã ghi tổ phối hợp. Cảm ơn ông/bà.
    { $lines }
together-not =
    Đã ghi tổ không phối hợp được.
    { $lines }
together-front-told = Trưởng ban công tác Mặt trận { $name } đã được nhắn.
together-front-call = ☎ Không nhắn được cho Trưởng ban công tác Mặt trận { $name }: xin gọi { $phone } (Điều 22).
together-front-no-phone = ☎ Không nhắn được cho Trưởng ban công tác Mặt trận { $name }; chưa có số điện thoại, xin báo trực tiếp (Điều 22).
together-front-none = { $team }: chưa có Trưởng ban công tác Mặt trận trong danh sách, xin báo trực tiếp (Điều 22).
