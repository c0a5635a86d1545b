"""Two people at a table by the window, seen from behind."""

from brush import HEIGHT, WIDTH, Picture

LEFT, TOP, RIGHT, SILL = 1130, 92, 1880, 560


def draw():
    p = Picture(41)
    p.rect(0, 0, WIDTH, HEIGHT,
           p.fade((0, "#E9DECB"), (1, "#D9C9AE")))
    _view(p)
    _frame(p)
    _room(p)
    _table(p)
    _sitter(p, 1330, 820, "#2F6B7F", "#6B4A36", "#D9A583", False)
    _sitter(p, 1690, 820, "#8A5A86", "#C9A063", "#E2B593", True)
    return p


def _view(p):
    p.push(0, 0)
    p.rect(LEFT, TOP, RIGHT - LEFT, SILL - TOP,
           p.fade((0, "#A9CCD8"), (0.62, "#DDE7DF"), (1, "#F6E7CC")))
    for x, y, w in ((1180, 238, 190), (1520, 190, 250), (1690, 262, 150)):
        p.cloud(x, y, w, "#FFFFFF", 0.7)
    p.area([(LEFT, 420), (1300, 398), (1480, 404), (1700, 384),
            (RIGHT, 392), (RIGHT, 470), (LEFT, 470)], "#9BB9B4")
    p.rect(LEFT, 440, RIGHT - LEFT, 80,
           p.fade((0, "#A8C9CF"), (1, "#6FA3B3")))
    for x, y, w in ((1180, 456, 90), (1400, 470, 120), (1640, 452, 80),
                    (1740, 480, 110)):
        p.streak(x, y, w, 4, "#FFFFFF", 0.6)
    p.area([(LEFT, 506), (1270, 486), (1460, 494), (1650, 478),
            (RIGHT, 496), (RIGHT, SILL), (LEFT, SILL)], "#B99AAE")
    p.area([(LEFT, 540), (1330, 518), (1560, 528), (1760, 514),
            (RIGHT, 524), (RIGHT, SILL), (LEFT, SILL)], "#8D9463")
    p.church(1548, 400, 30, "#FBF6EA", "#9A5546")
    for x, tall, turn in ((1252, 64, 20), (1298, 70, 62)):
        p.turbine(x, 404, tall, "#F7F8F4", turn)
    p.pop()


def _frame(p):
    wood = "#FBF7EE"
    for x in (LEFT - 22, 1372, 1626, RIGHT - 2):
        p.rect(x, TOP - 22, 24, SILL - TOP + 44, wood)
        p.rect(x + 18, TOP, 6, SILL - TOP, "#D8CDBA", 0, 0.8)
    p.rect(LEFT - 22, TOP - 22, RIGHT - LEFT + 44, 24, wood)
    p.rect(LEFT, TOP + 2, RIGHT - LEFT, 6, "#D8CDBA", 0, 0.8)
    p.rect(LEFT - 52, SILL, RIGHT - LEFT + 104, 26, wood, 4)
    p.rect(LEFT - 52, SILL + 26, RIGHT - LEFT + 104, 8, "#C4B496")
    p.rect(926, 214, 128, 164, "#FBF7EE", 4)
    p.rect(940, 228, 100, 136, "#CFE0E0")
    p.area([(940, 320), (990, 296), (1040, 312), (1040, 364), (940, 364)],
           "#B99AAE")
    p.disc(1012, 262, 13, "#FFF3D6")


def _room(p):
    p.rect(0, 930, WIDTH, 150, "#B39A78")
    p.rect(0, 916, WIDTH, 16, "#F3EBDB")
    for x in range(-200, 2000, 190):
        p.stroke(f"M{x + 160} 934L{x} 1080", "#A08765", 3, 0.6)
    p.area([(1010, 1080), (1560, 1080), (1690, 934), (1260, 934)],
           "#FFF1D0", 0.22)
    p.disc(1509, 262, 230,
           p.shine((0, "#FFEFC6", 0.6), (1, "#FFEFC6", 0)))
    p.stroke("M1509 -10V150", "#33454F", 5)
    p.shape("M1421 244C1421 176 1465 146 1509 146S1597 176 1597 244Z",
            "#0F5A7A")
    p.shape("M1421 244C1421 176 1465 146 1490 148C1450 170 1440 210 1440 "
            "244Z", "#2E7C9A", 0.8)
    p.oval(1509, 244, 88, 11, "#FFE9B5")
    p.shape("M1186 560l8-66h58l8 66Z", "#B4624A")
    for lean, tall in ((-58, 96), (-30, 138), (0, 158), (32, 132), (58, 90)):
        p.stroke(f"M1223 500Q{1223 + lean * 0.3:.0f} {500 - tall * 0.7:.0f} "
                 f"{1223 + lean} {500 - tall}", "#46694F", 5)
        p.push(1223 + lean, 500 - tall, 1, False, lean)
        p.shape("M0 26C-24 8-18-24 0-38C18-24 24 8 0 26Z", "#5B8263")
        p.pop()


def _table(p):
    p.rect(1188, 742, 22, 236, "#7F6244")
    p.rect(1822, 742, 22, 236, "#7F6244")
    p.area([(1186, 660), (1840, 660), (1898, 742), (1130, 742)], "#C79F6B")
    p.area([(1186, 660), (1840, 660), (1850, 674), (1176, 674)], "#E2C08D")
    p.rect(1130, 742, 768, 22, "#A27C50", 4)
    p.area([(1430, 684), (1586, 684), (1610, 722), (1420, 722)], "#FFFDF6")
    p.stroke("M1462 714L1474 696H1530L1546 714M1474 696L1502 688L1530 696",
             "#0F5A7A", 3)
    p.stroke("M1560 694h18M1562 704h24M1564 714h26", "#A9B6B8", 3)
    for x, y in ((1192, 704), (1842, 706)):
        p.oval(x, y + 16, 36, 8, "#8A6A45", 0.4)
        p.rect(x - 22, y - 26, 44, 42, "#FFFDF6", 10)
        p.stroke(f"M{x + 22} {y - 12}q20 2 2 20", "#FFFDF6", 7)
        p.oval(x, y - 25, 22, 6, "#6B4A36")
        for bend in (-8, 8):
            p.stroke(f"M{x + bend} {y - 40}q{bend} -14 0 -26t0 -24",
                     "#FFFFFF", 4, 0.6)


def _sitter(p, x, y, coat, hair, skin, mirror):
    p.push(x, y, 0.93, mirror)
    p.oval(0, 268, 150, 16, "#5F4A34", 0.3)
    p.rect(-92, 120, 17, 148, "#4A3B30", 4)
    p.rect(75, 120, 17, 148, "#4A3B30", 4)
    hand = (146, -176) if mirror else (166, -132)
    p.stroke(f"M82-156Q138-136 134-92Q{hand[0]} -96 {hand[0] - 4} "
             f"{hand[1] + 22}", coat, 38)
    p.disc(*hand, 18, skin)
    if mirror:
        p.push(146, -188, 1, False, 24)
        p.rect(-13, -24, 26, 34, skin, 12)
        p.pop()
    p.shape("M-34-204C-84-198-98-160-102-112L-102 40H96L98-112"
            "C96-162 82-198 34-204Z", coat)
    p.shape("M-34-204C-84-198-98-160-102-112L-102 40H-58L-62-110"
            "C-60-160-50-190-34-204Z", "#FFFFFF", 0.08)
    p.push(-88, -150, 1, False, 7)
    p.stroke("M0 0Q-14 52 0 112", coat, 40)
    p.pop()
    p.push(4, -202, 1, False, 9)
    p.rect(-19, -40, 38, 58, skin, 14)
    p.oval(45, -76, 9, 14, skin)
    p.oval(0, -80, 48, 56, hair)
    p.shape("M-46-66C-42-30-26-20 0-20S42-30 46-66Z", hair)
    if mirror:
        p.disc(-6, -140, 24, hair)
    p.pop()
    p.rect(-104, 6, 208, 120, "#6B4F3A", 22)
    p.rect(-104, 6, 208, 14, "#8A6A4D", 7)
    p.rect(-92, 176, 184, 18, "#4A3B30", 8)
    p.pop()
