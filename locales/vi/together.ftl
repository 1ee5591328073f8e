# Hai tổ phối hợp hòa giải một vụ, việc (Điều 22).
# @codes together-is domain/case/course.rs Cooperation
# @codes together-event domain/case/course.rs Cooperation -joined

together-do = Mời tổ khác phối hợp (Điều 22)
together-is-invited = đã mời, chưa trả lời
together-is-joined = đang phối hợp
together-is-refused = không phối hợp được
together-event-invited = mời tổ khác phối hợp
together-event-refused = tổ khác không phối hợp được
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
together-asked = Đã mời { $team }. Khi tổ đó trả lời, ông/bà được báo.
together-invitation =
    <b>Mời phối hợp hòa giải</b>
    { $team } mời tổ ông/bà cùng hòa giải { $code } – { $kind } (Điều 22).
together-open = Xem và trả lời
together-answer =
    <b>Mời phối hợp – { $code }</b>
    { $kind }, tại { $group }. { $team } chủ trì; tổ ông/bà được ghi là phối hợp.

    Cử ai cùng hòa giải? Người có quyền lợi liên quan thì không cử (Điều 18).
together-refuse = Tổ tôi không phối hợp được
together-gone = Lời mời này không còn: đã trả lời, hoặc vụ, việc đã kết thúc.
together-joined = { $team } đã nhận phối hợp hòa giải { $code }.
together-refused = { $team } không phối hợp được vụ, việc { $code }. Xin mời tổ khác hoặc báo Văn phòng phường.
together-named = Tổ trưởng cử ông/bà phối hợp hòa giải { $code }.
together-front = { $lead } và { $helper } phối hợp hòa giải { $code } – { $kind }. Xin báo để ông/bà biết (Điều 22).
together-thanks = Cảm ơn ông/bà. Đã báo tổ chủ trì và Trưởng ban công tác Mặt trận hai nơi.
together-thanks-front = Cảm ơn ông/bà. Đã báo tổ chủ trì. Có nơi chưa có Trưởng ban công tác Mặt trận trong danh sách: xin ông/bà báo trực tiếp (Điều 22).
together-not = Đã báo tổ chủ trì.
