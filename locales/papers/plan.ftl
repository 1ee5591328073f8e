# Kế hoạch của phường và kết quả thực hiện, khi in.
# @codes plan-paper-part domain/plan/mod.rs PlanPart
# @codes plan-paper-tie domain/plan/mod.rs Tie

plan-paper-title = BÁO CÁO
plan-paper-sheet = Kế hoạch và kết quả
plan-paper-about = Kết quả thực hiện Kế hoạch số { $number } ngày { $day }: { $title } (tính đến ngày { $until })
plan-paper-about-draft = Kết quả thực hiện kế hoạch: { $title } (tính đến ngày { $until })
plan-paper-done = Số việc của kế hoạch đã có kết quả: { $done }/{ $count }.
plan-paper-teams = Số tổ hòa giải có từ 02 hoạt động phối hợp trở lên trong năm: { $enough }/{ $count }.
plan-paper-mobilised = Kinh phí được bố trí và huy động: { $sum } đồng.
plan-paper-part-consolidate = Kiện toàn, nâng cao năng lực đội ngũ hòa giải viên
plan-paper-part-train = Tổ chức bồi dưỡng, tập huấn nghiệp vụ
plan-paper-part-model = Thực hiện mô hình điểm về hòa giải ở cơ sở
plan-paper-part-outreach = Đẩy mạnh công tác tuyên truyền, phổ biến pháp luật
plan-paper-part-cooperate = Tăng cường phối hợp và huy động nguồn lực
plan-paper-part-money = Kinh phí thực hiện
plan-paper-part-carry = Tổ chức thực hiện
plan-paper-tie-review = tổ hòa giải đã rà soát
plan-paper-tie-people = quyết định công nhận, cho thôi hòa giải viên
plan-paper-tie-upper_training = buổi tập huấn do cấp trên tổ chức
plan-paper-tie-own_training = buổi tập huấn, trao đổi do phường tổ chức
plan-paper-tie-bulletin = bản tin pháp luật
plan-paper-tie-announcement = thông báo
plan-paper-tie-coordination = hoạt động phối hợp
plan-paper-tie-budget = lần cấp kinh phí
plan-paper-tie-mobilised = lần huy động nguồn lực
plan-paper-tie-case = vụ, việc đã hòa giải
plan-paper-tie-month = lượt tổ chốt tháng
plan-paper-tie-difficulty = khó khăn, vướng mắc đã trả lời
plan-paper-tie-broadcast = bài tuyên truyền đã phát loa
plan-paper-tie-meeting = bài tuyên truyền đã sinh hoạt
plan-paper-tied = { $count } { $tie }
plan-paper-noted = { $day }: { $what }
plan-paper-noted-more = { $day }: { $what } ({ $more })
plan-paper-people = { $count } người
plan-paper-money = { $sum } đồng
plan-paper-more = và { $count } hoạt động khác
plan-paper-nothing = Chưa có kết quả
plan-paper-dropped = Không thực hiện: { $why }
plan-paper-all-year = Cả năm { $year }
plan-col-serial = STT
plan-col-part = Phần
plan-col-work = Nội dung công việc
plan-col-who = Đơn vị thực hiện
plan-col-due = Thời gian
plan-col-result = Kết quả
plan-col-count = Số lượt
