# Số liệu: kỳ so sánh, kỳ báo cáo thống kê, biểu đồ theo kỳ, tệp Excel, số liệu của bản tổng hợp tuần đã gửi.

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
course-sessions = Số buổi hòa giải: { $count }
course-paused = Đang tạm dừng: { $count }
course-holding = Thỏa thuận được xem lại trong kỳ, vẫn giữ: { $count }
course-broken = Thỏa thuận được xem lại trong kỳ, đã vỡ: { $count }
course-recurring = Việc cũ tái diễn (trong số tiếp nhận): { $count }
course-helped = Phối hợp với tổ khác: { $count } (tính cho tổ chủ trì)
course-begin = Từ phân công đến buổi đầu: trung bình { $days } ngày
course-end = Từ tiếp nhận đến kết thúc: trung bình { $days } ngày
