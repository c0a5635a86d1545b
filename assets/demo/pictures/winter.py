"""A winter morning: the plough clears the road, the crew does the stop."""

from brush import HEIGHT, WIDTH, Picture


def draw():
    p = Picture(23)
    p.sky(520, (0, "#7FA3BC"), (0.5, "#B9CFD8"), (0.8, "#E9D9D3"),
          (1, "#F7E3D2"))
    p.disc(1250, 452, 430, p.shine((0, "#FFE9CF", 0.9), (1, "#FFE9CF", 0)))
    p.streaks(12, 70, 380, (300, 760), 14, "#FFFFFF", 0.5)
    _land(p)
    _road(p)
    _plough(p, 1420, 624)
    _crew(p)
    _snow(p)
    return p


def _land(p):
    far = p.ridge(470, 425, 14, 2.2)
    p.land(far, "#C3D3DB")
    for step in range(26):
        x = 1150 + step * 13
        y = far[int(x / 12)][1] + 8
        p.oval(x, y - 4, 12, 10 + 7 * ((step * 5) % 4) / 3, "#9DB5C0")
    mid = p.ridge(520, 476, 12, 2.8)
    p.land(mid, "#DCE6EA")
    for x, w, h in ((1690, 112, 42), (1816, 80, 36)):
        p.house(x, mid[int(x / 12)][1] + 8, w, h, "#B65B47", "#F7F9F8",
                "#FFD98F", 3)
    for x, tall in ((1640, 128), (1903, 170), (1262, 104), (1230, 80)):
        p.bare_tree(x, mid[min(160, int(x / 12))][1] + 6, tall, "#5D6F79")
    near = p.ridge(590, 548, 8, 3.1)
    p.land(near, "#EEF3F4")
    p.land([(x, y + 26) for x, y in near], "#F8FAF9", 0.8)


def _road(p):
    p.area([(0, 646), (WIDTH, 618), (WIDTH, 754), (0, 796)], "#D5E0E5")
    p.area([(0, 658), (1190, 642), (1190, 734), (0, 780)], "#DFE8EB")
    p.area([(1322, 637), (WIDTH, 628), (WIDTH, 744), (1310, 770)],
           p.fade((0, "#7B8A92"), (1, "#5F6F78")))
    for step in range(6):
        x = 1340 + step * 112
        p.area([(x, 700 - step * 2), (x + 62, 698 - step * 2),
                (x + 64, 706 - step * 2), (x + 1, 708 - step * 2)],
               "#EEF3F4", 0.85)
    field = p.fade((0, "#FCFDFC"), (1, "#CFDDE4"))
    top = "M0 796L1160 768"
    for step in range(13):
        top += f"q29 {-24 - step % 3 * 9} 60 {-3 if step % 2 else 1}"
    p.shape(top + f"V{HEIGHT}H0Z", field)
    p.streak(1020, 902, 760, 26, "#C3D4DC", 0.55)
    p.streak(240, 960, 980, 30, "#C3D4DC", 0.4)
    for x in (1312, 1604, 1892):
        p.rect(x, 546, 7, 100, "#E2733B", 3)
        p.rect(x, 564, 7, 18, "#FFFFFF")


def _plough(p, x, y):
    p.oval(x + 175, y + 104, 300, 17, "#3E5563", 0.35)
    p.push(x, y)
    _box(p)
    _cab(p)
    for wheel in (40, 232, 312):
        p.disc(wheel, 68, 37, "#25333B")
        p.disc(wheel, 68, 19, "#AAB8BD")
        p.disc(wheel, 68, 7, "#55666F")
    _blade(p)
    p.pop()


def _box(p):
    p.rect(96, 36, 268, 26, "#33454F", 6)
    p.area([(128, -72), (372, -72), (352, 40), (140, 40)], "#E9862F")
    p.area([(128, -72), (372, -72), (370, -58), (130, -58)], "#C9671F")
    for rib in (180, 232, 284, 336):
        p.stroke(f"M{rib} -52V34", "#C9671F", 6, 0.8)
    p.shape("M140-72Q180-116 236-104Q300-120 362-72Z", "#F2F5F3")
    p.rect(344, 40, 20, 34, "#33454F", 4)
    p.rect(356, 14, 12, 20, "#B3261E", 3)


def _cab(p):
    p.shape("M-6 60V-16L26-104Q30-112 40-112H116Q124-112 124-104V60Z",
            "#F09A3E")
    p.shape("M10-18L36-92Q38-97 44-97H72V-18Z", "#CDE2E8")
    p.shape("M10-18L36-92L50-97L28-18Z", "#F1F8F9", 0.7)
    p.rect(80, -97, 34, 79, "#BCD5DD", 4)
    p.rect(-6, 8, 130, 12, "#F7F3E6")
    p.rect(-10, 44, 138, 18, "#33454F", 5)
    p.disc(2, 32, 10, "#FFF4CE")
    p.disc(2, 32, 70, p.shine((0, "#FFF4CE", 0.8), (1, "#FFF4CE", 0)))
    p.rect(64, -128, 28, 18, "#F6B13A", 7)
    p.disc(78, -122, 92, p.shine((0, "#FFD27A", 0.85), (1, "#FFD27A", 0)))
    p.stroke("M-6-70V-34", "#33454F", 6)
    p.rect(-14, -74, 14, 34, "#33454F", 4)


def _blade(p):
    p.stroke("M-6 52L-58 56", "#33454F", 12)
    p.shape("M-58-8Q-104 44-66 104L-44 104Q-74 46-34-8Z", "#D8532C")
    p.shape("M-58-8Q-104 44-66 104L-60 104Q-94 46-50-8Z", "#F4D9B5")
    for _ in range(60):
        p.disc(p.dice.uniform(-300, -90), p.dice.gauss(-6, 60),
               p.dice.uniform(3, 8), "#FFFFFF", p.dice.uniform(0.3, 0.8))
    p.shape("M-60 112C-120 110-176 84-204 10C-210-6-224-16-240-16C-252-56"
            "-222-92-188-86C-180-118-134-118-126-82C-104-78-98-52-112-36"
            "C-100 20-90 80-60 112Z", "#FFFFFF", 0.97)
    p.shape("M-150-70C-170-40-160 40-96 100C-130 60-140 0-124-44Z",
            "#DDE8ED", 0.8)
    p.shape("M-250 160C-180 104-84 74-44 100C-16 116 30 132 90 156Z",
            "#F8FBFB")
    p.shape("M-40 134C-150 150-262 138-306 84C-268 96-250 84-226 60C-196 94"
            "-120 112-56 108Z", "#F6FAFA")


def _crew(p):
    p.rect(1866, 590, 9, 214, "#5B6B74", 3)
    p.rect(1836, 540, 68, 68, "#2B6C8A", 10)
    p.rect(1850, 558, 40, 26, "#F4F7F5", 6)
    p.rect(1855, 563, 30, 9, "#2B6C8A", 2)
    p.disc(1860, 586, 5, "#F4F7F5")
    p.disc(1880, 586, 5, "#F4F7F5")
    for x, y, tall, mirror, arm, hat in (
            (1644, 872, 232, True, 30, "#2F5C46"),
            (1800, 896, 240, True, 24, "#A8362C")):
        p.person(x, y, tall, "#F0A32F", "#2D4756", hat, mirror=mirror,
                 arm=arm)
        u = tall / 100
        p.rect(x - 15.4 * u, y - 62 * u, 30.8 * u, 5 * u, "#F7F5DC", 2)
        p.rect(x - 14.4 * u, y - 48 * u, 28.8 * u, 5 * u, "#F7F5DC", 2)
        p.oval(x, y - 98 * u, 9.4 * u, 6.4 * u, hat)
        p.rect(x - 10 * u, y - 97 * u, 20 * u, 5 * u, hat, 6)
        p.disc(x, y - 105.5 * u, 3.4 * u, "#F7F5F0")
        side = -1 if mirror else 1
        hx, hy = x + side * 31 * u, y - 46 * u
        p.stroke(f"M{hx - side * 12 * u:.0f} {hy - 26 * u:.0f}"
                 f"L{hx + side * 17 * u:.0f} {hy + 40 * u:.0f}",
                 "#8A6A48", 9)
        p.shape(f"M{hx + side * 12 * u:.0f} {hy + 32 * u:.0f}"
                f"l{side * 13 * u:.0f} {-2 * u:.0f}"
                f"l{side * 8 * u:.0f} {18 * u:.0f}"
                f"l{-side * 14 * u:.0f} {3 * u:.0f}Z", "#44566A")
        p.oval(hx + side * 27 * u, hy + 44 * u, 15 * u, 6 * u, "#FFFFFF")
        p.disc(hx - side * 1 * u, hy - 3 * u, 4.4 * u, "#2D4756")


def _snow(p):
    for _ in range(240):
        size = p.dice.uniform(1.5, 4.6)
        p.disc(p.dice.uniform(0, WIDTH), p.dice.uniform(0, HEIGHT), size,
               "#FFFFFF", p.dice.uniform(0.35, 0.9))
