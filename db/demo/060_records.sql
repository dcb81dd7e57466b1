-- Evidence of the two departments; all of it illustrative. One document of Lạng Sơn is dated before the emulation year.
-- Every file is a small PDF: one common page, and the title of the document as title of the file.
with
page as (
  select decode('
JVBERi0xLjQKJeLjz9MKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAwIFIgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL1Bh
Z2VzIC9LaWRzIFszIDAgUl0gL0NvdW50IDEgPj4KZW5kb2JqCjMgMCBvYmoKPDwgL1R5cGUgL1BhZ2UgL1BhcmVudCAyIDAgUiAvTWVkaWFCb3gg
WzAgMCA1OTUgODQyXSAvUmVzb3VyY2VzIDw8ID4+IC9Db250ZW50cyA0IDAgUiA+PgplbmRvYmoKNCAwIG9iago8PCAvTGVuZ3RoIDU5MTYgL0Zp
bHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCnjabVtLcu0wCp2/VXgFKUtCSFrPrep+g2T/0zZw+DivJ6mDL0YIkIQFub9av/77Z+6vca11Xz8B
v+j6/jPP11GCkzhf3YiZhL0jxFzPiwLbAwVcnz+Tv/YD1/PGtxDjN3Ge37//MEF+IYztIagSXQUrbBiMh44BOAA/f7jjeb8e2B22Z0YGH5YW2n87
YTPGy2YLJ3K+Av/+4a2y1mM7Pja3i81ULH9vHZUfps8flSvEkOcibspfh91YbEyZ6zI974c/CdHlfK2ExrKUUPjYQDVUNVjMZvCZK+fzaTKeXwGb
sRjRn0mzavfAZ0YyyDAJYnOx8QNJIQvcCpewLJ3ysMHlOYlCU8FHNDb47XA+IgvBYj9SeC7YlM2bRweXcR+BW+F02QIflni68JQEtpShXnlki02Z
MWYh2AJwYdxHhW1OdUd/xOum7Hj+/ngIDIvPpfJHqqC2MnHDVDADnwu6dOEFTA2b+HEhHJdpcZuBd3ka7odFJH7CUkLAgrcZc0Lyp07h22Ykb+zH
dz+iwiN237YmnFCXbWFzwoJvv4luRAvi759FWHDtEQ5iyyxJddgScrbIty0UW+QieNnTZwq2xAU+DAMy9Dk578BrbCzNZQ8fL3cGQH3JdpHp7x+1
MuTqUh5Q/7gWtpxWMGBTMkgpg7BNzitMQFexxseMM7ESH+P4stQlP2OdP0HSfkFjGfDuTILVHw/bwM5TCNk3MeCLuBEGu6v6psweZf9xQuD9AvZz
UxOYHBBHRxCmfesaBxT1bKAXkUqwztvCBYS4bzO8vgTOcPW2c0RCYDO8Pq49dR1ZwOwJKfp8OvfEi2ws3aVPSDkOzVlB6KsdroUUczmkH3t1JTwR
NtDx2IxGwplSGCEyrzAGXcUuHzMTp68Wlr86Y8VhtS00KzSWWUwOwgJnEwiuhHqScX4Vwn127tgPAWUUhXKAnFvnLKF77EhsulGdWw3QnlGOnY7N
WA72rIfFI+uR4gciX8dXgbjuePzo8+VwxJZ5BhgeGQMMW+CJLTMIsUEwjStebRBo4zHO0aNphcEmL+GoPXcQ29OoJpBCqb2x0T8xuXHqdodDjzMQ
JDG5cXCxS2HNGLYnG9stKMcdLLU0VM5A0vU8J+QjAclYCIf2dK/5wQBJbK5tOErnZRPUZObccV7rxJsSwqLyN4AZ7uDwd2g23P6KWtZFdczzGaL7
sKmOroGDFSzHVhAqX2MIG8yRMzYIwup+ET3dDqJhtekKOeWXMqhaSIXrqfyTRLtMfU0Iju6/mg7ptJoSLLM5CqdHz9KJPcTM5yO5e0ppLlsnaiM6
HOYII0SGguUSti8szQYvjHYsbhagMhx/bjrHTHZxkEn2ec+r2ENcdDSyxTTLl/fK1bhjcT/iPIV5nvtC2QLLZuDRrr7bILgSsjm12wO1UrZXtTt3
QWBFfqid+tVzPL8m0cNe7KL1wopWrT2pPgsGU8i5GWiqbM9nJPiAlneDYA/KMjEqEzvrDS0C271jpfwotbBG2u0581LsGe7nj1D6jXW1dsf+IDg3
jtZaPG/4uBHk6YNyQO/9/NJjdxDcoZFw9Vi1rQ3Xp42qTyPI98+9pngXbSa+CuUXjvze8VQeLvlMax5po1KKKT7iAoNrlpTKKbJAAjV1tu6XrrjF
jmwzseej8Ax4xebic2/6CxXcK5dgteYJpFKqVfWp78CCR2yh+UvlosSFx2c8YMFRKcV35BKBwVWzP6fcZkaJ5QS30ObGgWbev8M6gtOCd9r1Poii
LrHs3B77yrHrTO5Tve+UYk7vOwbXqjMBZavSOW1ZJmVbzP5F+XrU9dnvuBf5CUo2rMRLcX6/PBQOqdZOZLKCObJaoaj80ssbLSW1jfdldW18Rp3A
B7HmFF3+xtH1epCuLozoqb2P7pgjw3WNj80wUfm+SpvMKzFd1VafYjtLc1tvNTqd0jjbb4TIPHXrb3mDoHxxOVMp9WC/S+JbdTB/UuxuP0rF7tan
7259hgSZre3v8pz1Xd3Fuu1W2N/6iucr9ljBOzKe1nfsNIJtpa/E4Ck7WD/lezEoxfwvBtcq769cy4p1JXeOdFTwyh2nc+5smKtp6ydchz1ijXfC
L+0KyyoP1bXY50vDWXTvuS85Ble1Q34bOxc8H5TNkWrqUDytnh+WFcpJ8hOU+ikwF6yrdHjy+iDMeineefqN4efrGF8RB4MyOgbFydxGRMeY2HfU
82PmDjkmsuqVGDx5xdgGl2/8oBSPuH0IDC4qn35OvbCcj4PS98NvJrrZI0/F0eOCL6ymPO2rxODoLy17atnPvxhcd80EQB149eB7oL0ojQ0b+U2p
v9X/NNL75Dt+ox4JW2L1PY3wj2B275NHmXqf7BbGnkeOQzN2CuGZkQs1yrNHcH4RCRW2peX+N6S/F6vSQqY7KqWY/sXgekUPeVwVLL6nsrqJIiZt
prF/hT1kRsM9T2XN0niNPYpW978YXK/IoRaXMMa50u9BkUl/4/T5zLtew5LFtDki2W9Ts2Bk+23mt/+D8c3QKD9pZJb+8f+ceGS3uLISHA940yjS
uPILgBmykCXO2zPweWeMmE4ePbNnXE3PROWNXKXCRdjJn/F0pkLn/PU8xttuj4Ebiqly/TpdcM/sbpYVP30PnKEjYnfm7QJsqKtIMBVZfsEwYF21
zrzTavNGBcN5m3GolOY2Q5Ssy8e99Y0WRR/Tm+KXjihbMbsGqw3cq3PY1kYf5SpHLHdQKXqQ7SpX4ztXMnt9SNcBN58/t7Bl4m489YTkcvJxnIh8
50nJdxSLRAe/2Gpzl4jNj1iZG5dfOHIpxy24WszazvyudkKNCDxeDmnTC0as4/UoHgnFqB6JVvodoejgCqmhEEmYw4kKUlIi1fG53Nq+Wk5+Oc7z
FWfz9AsEi6FdonTFpYPgWWQtZGBq81lrS05ZPUk4I1OAbLHPiZKSa+zr6sQdXEPBcRRdzIoL8eW6EApLrlfHGwOlJce2f62yAna5l0Q04JeMeb//
2MWKt+4hqEfC1qesspzTN+aYV2VJtQvRqBdagvO2TCi/LoOP9F7MY3aFv2b5ZZQ3WpG1Y4wVt2aJB2zk92bGv2GhFvdePoL50u/OchU18Jz45eD6
zOfmck5coKU15lXtJLHxnz+yA/33j7mMWAr1gBprUz/dyJJbI2bXVT71AHFC31FiBmA8YyvVC3fz6nz/TQyr7ukF35swNiuyBwHBWlc/GJBbKGHV
doVSh/end6hsWxcYLJZ8KlZrsxnLq7CEwZirwr/oFKBt5VonKHoINPWxzgKSqGG9EKKl5rf2gydvYk1kSBY0Ewyumk+FWkgfCReg1tSPP9eN0iEl
C0P2RDFdszpeAFY09jk6Q7/itXZZbZ+UV57NKPI7JECdUrAQFNLOiaLzwFyOPA/DGLR7BRASwsatp61JmbdJUemzwXZTjiuz0rSzkzmf6zmgLxqk
E90E6rrv6kd168So29x6QGCw2zxJCuFJHcEnfYyh+VBmwWMmHs7AUKtpF4SLmhiNZT7sA6dC2iUwLJJFO0BbMho9mh18q7McLoR7L0Q43KC6cWoY
DFsPBhnwr3mfzCYGVcejcKKrg8insZRQt8yEBKgsPZ+3gCmDUjZBNifcxmKExtvR0GsmY/ogTYlxYTxAAlSWmc9Xwl2lhGz28Ti00GYdiwZt19F7
FXXWtxNoRBlvCJaDl7WRgi2sbU+y027ZbqXJpOaaGtbW9INwXy1iXwugIsPq+Vgwy3ZTlaQ3vZbpG0RjgxG6vyk3rS+Xgs1iNazkdmmOakvdlMIW
8OSD2ABO7gUntxCDMxpICI05BilZtNdAL/b086wQK+z6mzjWSUJ4vbhFu0VazPbHCR1LS38kHWL63WRm0tm6Aa19SpclXGAFYvjptjlwQnNvmQ6X
Zhb7yr4DYL8e4Uh73uCPdhXNtbNjgZTbAu1s80lqu5kHFghtkGgV2M/7LtZZRy3Q7Xke+rtBuV4Ikz1+QWXRS1h/GY02tq1C6WWqrTdbTwEgBPI/
0Fi4KGjEtLYATZ+FoEpwDPgicFJrb8qKUzwI9I8snOJbb9X0sNr6wYZTfOuBfu0BBbdAijPculv07NsjTutNcaB/pBVi5nM/KfdMhjz+rQtEV+Oe
kIweE45zPJg6ukl0wW7bINlG9OPb+jActljGe2BF6sx90e9e9e44x3dL0xhE44sR2mHiR51JwKZkkp+4NOvp9mVWwrZm6ttzPxgnoB6tgBZhxY/q
1hEHt7YcTRDbcwoW2OLoNbc+pzhcfczV24cijPodUBgIq6/BeS6MMB7D2T70Kef4pjjHt149zuETycN7j3Ko28g4yZ0wmAf19q3qR/o8YuwNjY5A
OyK0y8PPFuv+MGOfcrbsEx45eRJZg43KOLdl6mjd0NFObpgfdHfY8xaHnbUEmISecntocRAeqsUZ+Bx4nvu2JYCs6nModoTj6XQvhPVqjF/QmzNa
vjwig3Ni3qbLRvhZZw5C+OQhe/yptTc4Q8sXG06Iic6IZCEcF9Y64bDHIRIWJO250CCzPgzEG542/ZmsayiNU+bnJ3gvRLSevKCx3NU4dzWOE0fb
cCbakHYugYNoIHnu092nWM96j+z5TpYd897lJNpFcyesX2z+gsayiuZG4KwzNj8FGcGrTMehB691QfghqLfzt3/XtPuOFEfbPLB3nh2PrXFDjwXA
bS5f2EFIej5UNQElJjZ0OSfiXsbrsSAwOn7x5QNdkTkm1csvM3AvPAN16hvf4PSirDJtm/eLIq9hd8y0VwpNMrPgXKh/MUucvCCWtubgfLXeGFrW
oeNH3zlIAKbaJI8koVb80uKTOMddZca4r7xbxAbe19CAZGzWx5P0fcE191W014u2Gwk+wsTTfUEd4SQF/Fy0QumOcKHMr+tVmgMsNbUp1VQJDQBh
5h0JmbQNnIJ3eYcjOUBzAVmrAyMfaPcsgTzj5BecKUG7qfwyYgTHy662jQrjjpKQOqWXqjdh+w9MC/p6FiROmOHCGZmUjMLx3K87+Mp5m5v5pQl/
taIJf7UYfRVNDFsDh5/sYueOgwA2Lx70RRvehJ85gqdSic+Vb58iK1pPsKA3Fr0taD241ZPYrdQDjhcixqgTv5jedgkAOV8diQRib2qZCDr0mN0q
v5x44+AOwZpneozmK2BddTXY6rCNtuvaYBvxcj8gGkO7WcaaRYeJ2w4Cl+k6PWr1VlBwj6tHxLBe72k0za5e8ERqI7JX+YWDP7FxzRjjjQl6GBdB
R6wY6O7YZkjAFu/6oRKShr4741vGZjHKL5WLsXkb18IFqttwaAwpD9aEWeOo7XvBVOwBX6kNuNiD44714zsOflmJMMJGLOZ4C3e9reABrlmOoIXR
KaVdGT8aTW3ErvijjXaZ8gWluL8ROHrdH43y0VvP4w+Y0bC2flNxkEl7oF+O/xRqXomtoXDl6mocd3eCPSIEl0hpHOv2wcHvK2SggXHFGI5nwevF
deKXEZKGj+bx0/zzeYRGI/Sm8kt9Y1VJZtVigXNVO33SbuHHVXK8oKxB8o3AMcttvc8E+32b9eQBpesNOhRc/GjJr2UkSRGavAZuAxKzt6vhPkAo
vTvT53GONa8reIta9/Or3/H5L3jnGdcjfemt8LevWXkyFerdz0FrPMLdQFLWuuTrIN9tKRUy/WpPNDoFc2YD7eCG9HiLoElqu86hbWhrbYFpsw3L
eiPhQDqMN+zcNVlIiTGKnI9mWUtre16Jmu75S8dJPR3TgT3yWqp6vLRU4tpAKM8aMGM735vf9pV2ScnjIO2AZ8SYDeN/J1ZPtShwwO4uszcfq99x
oVy1s/WDopxGqxfourUWxq2BSG6F6thfeqU8NoCQ+Gdzoz2P8cxWDRf3Gy2UDbf0iWfEEGFeN+7szXer4BnFAcwzfukFtyorx4iR77iYd4xmUb3A
dwkzxvGqgI/peEaJwPX0X3bBp8hqkNzK/M9VrfRBkych2/0JSneJnvd/0ohYPmz6LL9wXMmjKTL2Ff+yXWhlzEKEU9aYtmzNJPY91NpAfX91Co2c
XPAs73DcWT84dhdoDO3jy6HnNwUaNH1H6RTPR8h3jK+LPl4z7HGfllRDeyW9MUXb1fD7UW0WGDO+qATHx/1AKRYtktN1s/ZD4BG7o7Uf5i8tvQqM
vW746if9hX31j7wWEUn4EhgDN2PW7LhzpxsUJR/oat8LNp/Z0JJJcWHjs3OK4u4lGiztI3hQnJw+Jr5jRtobLaey543+ml+HtY1n4mREWyqhbXmM
jOGRd+RuXW87LethzDwDR16Df17+NP+u6Db4KZTYZuV3WGCTkUW7NnAjo370bzLh2cXKp/jllMKzUHECUd6XCs7rBKHiu5FuaNId497OKawzaqUI
EpR67+Q6dWxco9ZjnPIIOHFhLdirWj5Pt8yOm+y0zCz2I9ivaDp2uUIMCo3A7TcGF7809VwS7cOZkwObhPX1L9X8JKcsJfxog2hchRHWizaUtuKV
mVagiXkPx1ohNK6y+9FrFlTmR5T5K1HEuFGRL9GIYozgct9CZT+hlvct1Op9S1ArfpFGWWtu6JDj3Q2CPe8SzIoXuOw2a19oLtbGUMEb+BPzOGVO
x/ZiotzLiIrtKLIwe3/4PmMtu7bm6LXPUFZrYBO80Ws+CP29Bbcj8yqU7f/Uo5gu0jIKaqnpb8zH6sP41bNEew82HNHok1Yb0MgqUO1yrPtgYCpc
jF+8KOhjeMN1ds24LoapFOQzktgtTd4G7j1Fn9fMvjHTkXlbUCaje06FkZBrUeRjiAjHK7M281v8Ut8YRdIoY4zMGQN7DEQGhTcmPDgy58Iomo1h
dMcr8zdobL8kP9VMkKiM4RY5V7WVRYm2OmqL+Y9SDVQjjp6ERpYhofkUFFmeAr6kPDv+tjZ62Gxl1kurNM40sr3Wf6lvlDybNuxnjeA9rLzLfBrZ
99n0BnHdARvtzH1MP8+4iOP7IylbZTtvUYGda70k+JeztdbekXfYbyVjBWV8LaUDg2v6V5NLMC+CCo9u2HzFTAmrEf0i4LLWkwep9zbsnX4125u/
MxKs0ZYjy5Um1LhRn54JC/LbC2nSnJF5Cx6+doG9wX5GufpbG+n5/1BmiZl73pz1W3By3PYm1dA+PH5hl81RtQhKYzIpRvO2dz64BbA3zWxEbDP7
ENH67fvcjF3OGrYDz8pTCntoSLbT09+50BZNnM3lsD5n7l485K3RIzPFoJq3005vQx6ZD82TZ9P0eLUm++aZIqMiLpL4jqxdW+89T+RSmuOWmSX3
PAc5S82Ch2eJ3KNaZFylEMevQhyXQhzjdqlicNWynFPIErlFvUNw3ErwHXmhzThqXGGVWWznLfZV07tocLtmc6WWjuH3XbU0yjPE6f099KIY7fvj
HyqyRH5V7aJJT1DMiF9VO8bups+jasevqh2/qnb8qtpxqdpxqdo5xjulaselasdRtStduK204TZ+Ve24VO14xAiOkZPwqHs0v6p2XKp2TLkno/sS
VbtoXZZ/JokbTX5V7UqXcmOOb7jGr7odv+p2/KrbcanbcanbcanbsX+lNPcQVs2rcsc7ujESc8H7xbXLL0dxqdxxVO64VO4wNip3HJU7LpU7flXu
uFTu2O7ZfDbdpWTdDmNpdYm9H9/ntuOXqKRxqdpxqdpxqdrxr6odup/xzyPsNanpEaerCpE4B/YCjudeNzB/U9azmKNuJdjrBo477MpZy2Aus50x
v1gHdj8JrRwPvG3UfFH+7wkpreIFyVHhCrwLPoVrxHObyURVqYFne52ES5WOZ9RPPqGx/9ICU63RFJ/oDray0eGnUI8+y79M27rzdFx37hvL7/S3
YgI2rl5+iTs7PimJT+zPjU/840jiCa7luU28sUPSwmgNOY+P7JgyF4K2/ssqOCU1lx+WWFe1kf3jy/8AIaHDYwplbmRzdHJlYW0KZW5kb2JqCg==
', 'base64') as head
),
document (unit_code, title, document_number, document_date, file_name) as (
  values
    ('CUC_TUYEN_QUANG', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023', null, '2023-09-05', 'bieu-viec-31-8-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023', null, '2023-09-05', 'bieu-tien-31-8-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Nhật ký gửi báo cáo thống kê năm 2023', null, '2023-09-05', 'nhat-ky-gui-bao-cao.pdf'),
    ('CUC_TUYEN_QUANG', 'Kế hoạch kiểm tra năm 2023', '12/KH-CTHADS', '2022-12-20', 'ke-hoach-kiem-tra-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Kế hoạch ứng dụng công nghệ thông tin năm 2023', '05/KH-CTHADS', '2023-01-16', 'ke-hoach-cntt-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Công văn quán triệt văn bản về thi đua, khen thưởng', '61/CTHADS-TCCB', '2023-02-08', 'cong-van-quan-triet.pdf'),
    ('CUC_TUYEN_QUANG', 'Kế hoạch phát động phong trào thi đua năm 2023', '08/KH-CTHADS', '2023-02-01', 'ke-hoach-phat-dong-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Kế hoạch đợt thi đua giảm án tồn đọng', '41/KH-CTHADS', '2023-06-28', 'ke-hoach-giam-an-ton-dong.pdf'),
    ('CUC_TUYEN_QUANG', 'Bản đăng ký và giao ước thi đua năm 2023', null, '2023-02-15', 'dang-ky-giao-uoc-2023.pdf'),
    ('CUC_TUYEN_QUANG', 'Công văn gửi Bảng tự chấm điểm', '402/CTHADS-TCCB', '2023-09-05', 'cong-van-gui-bang-tu-cham.pdf'),
    ('CUC_LANG_SON', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023', null, '2023-09-05', 'bieu-viec.pdf'),
    ('CUC_LANG_SON', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023', null, '2023-09-05', 'bieu-tien.pdf'),
    ('CUC_LANG_SON', 'Kế hoạch kiểm tra năm 2023', '09/KH-CTHADS', '2022-12-27', 'ke-hoach-kiem-tra.pdf'),
    ('CUC_LANG_SON', 'Kế hoạch ứng dụng công nghệ thông tin năm 2023', '03/KH-CTHADS', '2023-01-30', 'ke-hoach-cntt.pdf'),
    ('CUC_LANG_SON', 'Công văn quán triệt văn bản về thi đua, khen thưởng', '47/CTHADS-TCCB', '2023-02-14', 'cong-van-quan-triet.pdf'),
    ('CUC_LANG_SON', 'Kế hoạch phát động phong trào thi đua năm 2023', '88/KH-CTHADS', '2022-09-15', 'ke-hoach-phat-dong.pdf'),
    ('CUC_LANG_SON', 'Bản đăng ký và giao ước thi đua năm 2023', null, '2023-02-21', 'dang-ky-giao-uoc.pdf')
),
titled as (
  select document.*, page.head,
    convert_to(E'5 0 obj\n<< /Title <FEFF' || (
      select string_agg(lpad(to_hex(ascii(letter)), 4, '0'), '')
      from regexp_split_to_table(title || ', ' || unit_code, '') as letter
    ) || E'> >>\nendobj\n', 'UTF8') as info
  from document, page
),
file as (
  select titled.*,
    head || info || convert_to(
      E'xref\n0 6\n0000000000 65535 f \n' || (
        select string_agg(lpad(place::text, 10, '0') || E' 00000 n \n', '' order by place)
        from unnest(array[15, 64, 121, 225, length(head)]) as place
      ) || E'trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n'
      || (length(head) + length(info)) || E'\n%%EOF\n', 'UTF8') as content
  from titled
),
added as (
  insert into evidence (unit_id, emulation_year_id, title, document_number, document_date, issuer, file_name, media_type,
                        size_bytes, sha256, illustrative, added_by, added_at)
  select unit.id, year.id, file.title, file.document_number, file.document_date::date, unit.short_name, file.file_name,
         'application/pdf', length(file.content), encode(sha256(file.content), 'hex'), true,
         account.id, timestamptz '2023-09-05 09:00+07'
  from file
  join unit on unit.code = file.unit_code
  join emulation_year year on year.sector = 'ENFORCEMENT' and year.year = 2023
  left join account on account.username = case file.unit_code when 'CUC_TUYEN_QUANG' then 'canbo' else 'canbo.langson' end
  returning id, sha256
)
insert into evidence_file (evidence_id, content)
select added.id, file.content
from added join file on encode(sha256(file.content), 'hex') = added.sha256;
