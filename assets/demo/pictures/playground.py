"""A playground under a wide sky: four trades and a class of children."""

from brush import Picture

WOOD = "#B98A55"


def draw():
    p = Picture(83)
    p.sky(760, (0, "#79B2CF"), (0.55, "#B8D9DF"), (1, "#EFF1DE"))
    p.disc(1240, 170, 300, p.shine((0, "#FFF8DC", 0.9), (1, "#FFF8DC", 0)))
    p.disc(1240, 170, 56, "#FFF8E2")
    for x, y, w, a in ((60, 210, 360, 0.8), (620, 150, 300, 0.8),
                       (1340, 236, 430, 0.92), (1640, 140, 280, 0.85),
                       (960, 320, 300, 0.7), (280, 400, 260, 0.6),
                       (1560, 400, 330, 0.75)):
        p.cloud(x, y, w, "#FFFFFF", a)
    _land(p)
    _tower(p, 1612, 806)
    _swings(p, 1216, 792)
    _children(p)
    _kite(p)
    return p


def _land(p):
    far = p.ridge(640, 596, 12, 2.2)
    p.land(far, "#A9C2AE")
    p.church(1240, far[104][1] + 6, 44, "#FBF6EA", "#A2604F")
    for x, w in ((1300, 34), (1344, 26), (1160, 32), (1196, 24)):
        p.house(x, far[int(x / 12)][1] + 8, w, w * 0.44, "#F1E6D2",
                "#A2604F", "#8FA9A5", 2)
    mid = p.ridge(690, 646, 10, 2.9)
    p.land(mid, "#8FB07E")
    for step in range(60):
        x = step * 33 + p.dice.uniform(-8, 8)
        y = mid[min(160, int(x / 12))][1]
        tall = p.dice.uniform(30, 66)
        p.oval(x, y + 4, tall * 0.5, tall * 0.55, "#5F8A63")
    for x, tall in ((1876, 250), (1800, 190), (1128, 170), (1066, 220)):
        p.tree(x, mid[min(160, int(x / 12))][1] + 30, tall, "#4E7F5C",
               "#6E5843")
    near = p.ridge(722, 688, 6, 3.4)
    p.land(near, "#A7C07A")
    p.land([(x, y + 60) for x, y in near], "#97B46C", 0.8)
    p.oval(1530, 836, 420, 66, "#E7D3A6")
    p.oval(1530, 828, 400, 54, "#EFDFB9")
    lawn = p.ridge(985, 905, 10, 2.7, 1.6)
    p.land(lawn, "#7FA25B")
    p.grass(lawn, 420, 46, "#6A8F4C", 0, 0.3, 120)
    for _ in range(80):
        i = p.dice.randrange(70, 160)
        x, y = lawn[i]
        y += p.dice.uniform(14, 130)
        p.disc(x, y, p.dice.uniform(3, 6),
               p.dice.choice(("#FFFDF3", "#F4D35E", "#B58BB8")))


def _tower(p, x, y):
    """A climbing tower with a roof, a ladder and a slide."""
    p.oval(x, y + 8, 210, 14, "#8F7A50", 0.3)
    for post in (-88, 88):
        p.rect(x + post - 9, y - 384, 18, 390, "#8C6640", 4)
    p.area([(x - 128, y - 376), (x, y - 486), (x + 128, y - 376)], "#C8553D")
    p.area([(x - 128, y - 376), (x, y - 486), (x - 8, y - 376)], "#E0705A")
    p.rect(x - 104, y - 204, 208, 20, WOOD, 5)
    p.rect(x - 94, y - 282, 188, 12, WOOD, 5)
    for bar in range(-76, 90, 25):
        p.rect(x + bar, y - 276, 7, 76, WOOD, 3)
    for rung in range(5):
        p.rect(x - 56, y - 170 + rung * 36, 66, 10, "#E8B84A", 5)
    p.rect(x - 62, y - 184, 10, 190, "#8C6640", 4)
    p.rect(x + 6, y - 184, 10, 190, "#8C6640", 4)
    p.stroke(f"M{x + 92} {y - 196}C{x + 158} {y - 190} {x + 160} {y - 30} "
             f"{x + 250} {y - 16}", "#B9472F", 36)
    p.stroke(f"M{x + 92} {y - 204}C{x + 160} {y - 200} {x + 160} {y - 42} "
             f"{x + 250} {y - 26}", "#F2A65E", 22)
    p.stroke(f"M{x} {y - 486}V{y - 556}", "#8C6640", 6)
    p.shape(f"M{x + 3} {y - 556}q30 -14 52 0t46 0v34q-24 14-46 0t-52 0Z",
            "#0F5A7A")


def _swings(p, x, y):
    p.stroke(f"M{x - 10} {y}L{x + 36} {y - 268}L{x + 66} {y}M{x + 186} {y}"
             f"L{x + 226} {y - 268}L{x + 262} {y}", "#8C6640", 14)
    p.stroke(f"M{x + 28} {y - 268}H{x + 236}", WOOD, 15)
    p.oval(x + 130, y + 6, 150, 9, "#8F7A50", 0.26)
    p.stroke(f"M{x + 84} {y - 264}L{x + 52} {y - 92}M{x + 112} {y - 264}"
             f"L{x + 80} {y - 86}", "#5B5248", 4)
    p.stroke(f"M{x + 160} {y - 264}V{y - 62}M{x + 196} {y - 264}V{y - 62}",
             "#5B5248", 4)
    p.rect(x + 152, y - 64, 52, 10, "#33434B", 4)
    p.push(x + 68, y - 90, 1, False, 10)
    p.rect(-26, 0, 54, 10, "#33434B", 4)
    p.stroke("M2-6L-34 4L-42 42", "#2D4756", 15)
    p.rect(-18, -64, 38, 66, "#E58A3A", 16)
    p.stroke("M10-50L14-96M-10-50L-16-96", "#E58A3A", 10)
    p.disc(0, -84, 21, "#5A3F30")
    p.pop()


def _children(p):
    p.person(1548, 852, 136, "#3F7F86", "#2D4756", "#C9A063", "#E2B593",
             arm=24, mirror=True)
    p.person(1596, 628, 112, "#E8B84A", "#2D4756", "#3E2C22", arm=128)
    p.rect(1508, 524, 188, 12, WOOD, 5)
    for bar in range(-76, 90, 25):
        p.rect(1612 + bar, 530, 7, 76, WOOD, 3)
    p.push(1806, 768, 1, False, 42)
    p.rect(-16, -58, 34, 56, "#8A5A86", 14)
    p.stroke("M4-8L36-2L54 16", "#33434F", 14)
    p.stroke("M-6-46L-30-78M8-46L20-82", "#8A5A86", 9)
    p.disc(2, -76, 19, "#7A4A32")
    p.pop()
    p.person(1412, 880, 232, "#F0A32F", "#2D4756", "#6B4A36", arm=70)
    p.rect(1379, 736, 66, 11, "#F7F5DC", 3)
    p.rect(1382, 768, 62, 11, "#F7F5DC", 3)
    p.person(1330, 886, 140, "#B0453A", "#33434F", "#8A5F3C", "#E2B593",
             arm=118, mirror=True)


def _kite(p):
    p.stroke("M1275 752Q1250 560 1366 382", "#FFFFFF", 2.5, 0.9)
    p.push(1390, 330, 1, False, 24)
    p.area([(0, -62), (40, 0), (0, 58), (-40, 0)], "#C8553D")
    p.area([(0, -62), (40, 0), (0, 0)], "#F2C063")
    p.area([(0, 58), (-40, 0), (0, 0)], "#F2C063")
    p.stroke("M0 58q-18 26 0 48t-4 48", "#C8553D", 4)
    p.pop()
