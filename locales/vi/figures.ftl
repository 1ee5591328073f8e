# Số liệu: kỳ so sánh, kỳ báo cáo thống kê, biểu đồ theo kỳ, tệp Excel, số liệu của bản tổng hợp tuần đã gửi.
# @codes course-name domain/figures/course.rs CourseFigure
# @codes course-formula domain/figures/course.rs CourseFigure

compare-title-before = So với kỳ trước
compare-title-last-year = So với cùng kỳ năm trước
compare-button-last-year = So cùng kỳ năm trước
period-day = ngày { $day }
period-statutory = Báo cáo thống kê: { $period }
chart-title-weeks = Kết quả hòa giải theo tuần
chart-title-years = Kết quả hòa giải theo năm
chart-subtitle-period = { $whose } · { $period }
chart-week = Tuần { $n }
book-not-accepted = Ngoài phạm vi, không tiếp nhận (tính riêng)
book-came = Tổng phải giải quyết: DK + TN + TT
book-became = Tổng theo kết quả: HT + KT + CQ + DG + CG
book-balance = Đối chiếu hai tổng
book-balance-yes = Khớp
book-balance-no = Không khớp
book-total = Tổng cộng
book-by-bucket = Theo lĩnh vực
trace-of-digest = Số liệu như đã báo trong bản tổng hợp tuần { $from } – { $to }. Nay là: { $now }.
trace-of-digest-unknown = Bản tổng hợp này không giữ danh sách vụ, việc. Dưới đây là danh sách hiện nay.
trace-lines = { $lines }
closing-changed =
    <b>{ $team }, sổ { $month }</b>
    Đã chốt ngày { $day }: { $was }.
    Nay là: { $now }.
    Sổ đã có thay đổi sau khi chốt. Nếu đúng như nay, xin ông/bà bấm chốt lại; lần chốt trước vẫn được giữ.
closing-line-changed = ⟳ { $team }: đã chốt { $was } ({ $day }); nay { $now }
closing-button-again = ✔ Chốt lại sổ tháng { $n }
head-week-changed = • Sổ { $month } có thay đổi sau khi chốt: xin xem và chốt lại.
course-name-bh = Số buổi hòa giải
course-name-dt = Đang tạm dừng
course-name-xg = Thỏa thuận được xem lại trong kỳ, đã thực hiện xong
course-name-tg = Hòa giải thành trong kỳ, đến nay vẫn giữ hoặc đã thực hiện xong
course-name-vg = Thỏa thuận được xem lại trong kỳ, vẫn giữ
course-name-nl = Thỏa thuận được xem lại trong kỳ, cần nhắc
course-name-dv = Thỏa thuận được xem lại trong kỳ, đã vỡ
course-name-bk = Thỏa thuận được xem lại trong kỳ, gặp trở ngại bất khả kháng
course-name-td = Việc cũ tái diễn (trong số tiếp nhận)
course-name-gl = Người cũ có việc mới (trong số tiếp nhận)
course-name-ph = Phối hợp với tổ khác (tính cho tổ chủ trì)
course-name-bd = Từ phân công đến buổi đầu, trung bình
course-name-nk = Từ tiếp nhận đến kết thúc, trung bình
course-formula-bh = Các buổi hòa giải đã ghi, có ngày họp trong kỳ, trừ vụ, việc đã hủy ghi. Một vụ, việc có thể có nhiều buổi.
course-formula-dt = Vụ, việc còn tạm dừng theo yêu cầu của các bên ở ngày cuối kỳ (Điều 17), trừ vụ, việc đã hủy ghi.
course-formula-xg = Vụ, việc hòa giải thành được xem lại trong kỳ, lần xem lại gần nhất ghi là đã thực hiện xong (Điều 26).
course-formula-tg = Vụ, việc hòa giải thành trong kỳ mà lần xem lại gần nhất, kể cả sau kỳ, ghi là vẫn giữ hoặc đã thực hiện xong (Điều 26). Chưa ai xem lại thì chưa tính.
course-formula-vg = Vụ, việc hòa giải thành được xem lại trong kỳ, lần xem lại gần nhất ghi là vẫn giữ (Điều 26).
course-formula-nl = Vụ, việc hòa giải thành được xem lại trong kỳ, lần xem lại gần nhất ghi là cần nhắc (Điều 26).
course-formula-dv = Vụ, việc hòa giải thành được xem lại trong kỳ, lần xem lại gần nhất ghi là đã vỡ (Điều 26).
course-formula-bk = Vụ, việc hòa giải thành được xem lại trong kỳ, lần xem lại gần nhất ghi là có bên gặp trở ngại bất khả kháng (Điều 25).
course-formula-td = Vụ, việc tiếp nhận trong kỳ, đã ghi là việc cũ tái diễn, trừ vụ, việc đã hủy ghi. Tái diễn từ nhiều việc cũ cũng chỉ tính một.
course-formula-gl = Vụ, việc tiếp nhận trong kỳ mà các bên có lẽ đã có vụ, việc khác trong 24 tháng trước: trùng họ tên cùng tuổi hoặc cùng nơi ở. Máy đoán theo tên, chưa ai xác nhận; trừ vụ, việc đã hủy ghi.
course-formula-ph = Vụ, việc có tổ khác nhận lời phối hợp trong kỳ (Điều 22), trừ vụ, việc đã hủy ghi. Nhiều tổ phối hợp cũng chỉ tính một.
course-formula-bd = Số ngày từ ngày phân công đến buổi đầu của các vụ, việc có buổi đầu trong kỳ, cộng lại rồi chia cho số vụ, việc ấy.
course-formula-nk = Số ngày từ ngày tiếp nhận đến ngày kết thúc của các vụ, việc thành hoặc không thành trong kỳ, cộng lại rồi chia cho số vụ, việc ấy.
course-lasting-of-them = – trong đó đến nay vẫn giữ hoặc đã thực hiện xong
course-helping-name = Phối hợp giúp tổ khác
course-helping-formula = Vụ, việc do tổ khác chủ trì mà tổ nhận lời phối hợp trong kỳ (Điều 22), trừ vụ, việc đã hủy ghi. Mỗi vụ, việc tính một.
course-days = { $days } ngày
course-case-again = { $code } (việc cũ: { $earlier })
course-case-sessions = { $code } (số buổi: { $count })
course-case-days = { $code } (số ngày: { $count })
