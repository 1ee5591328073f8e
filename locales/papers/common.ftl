# Fixed words of all papers. Papers are Vietnamese whoever asks for them: one folder for every language.

paper-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-committee = ỦY BAN NHÂN DÂN
paper-committee-of = UBND { $ward }
paper-number = Số:        /{ $symbol }
paper-about = V/v { $about }
paper-undated = { $place }, ngày      tháng { $month } năm { $year }
paper-dated = { $place }, { $day }
paper-day = ngày { $day } tháng { $month } năm { $year }
paper-to = Kính gửi: { $whom }.
paper-to-several = Kính gửi:
paper-article = Điều { $number }.
paper-recipients = Nơi nhận:
paper-as-above = Như trên
paper-filed = Lưu: { $archive }
paper-appendix = Phụ lục
paper-appendix-numbered = Phụ lục { $number }
paper-attached = (Kèm theo Văn bản số      /      ngày      tháng      năm      )
paper-sign-here = ký, ghi rõ họ tên
paper-sign-or-print = ký hoặc điểm chỉ, ghi rõ họ tên
