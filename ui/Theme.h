// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QSize>
#include <QString>

namespace ui {

// Black on white, or yellow on black for eyes that need it.
enum class Look { Normal, HighContrast };
enum class TextSize { Normal, Large };

// What a button means, for its colours. Its words and picture say the same.
enum class Rank { Primary, Plain, Grave };

struct ButtonColours
{
    QColor fill;
    QColor text;
    QColor border;
    bool operator==(const ButtonColours &) const = default;
};

// Every pair that carries words reaches 7:1 (WCAG 2.2, 1.4.6); tst_Theme computes it.
struct Colours
{
    QColor page;
    QColor text;
    QColor panel; // cards and tables on the page
    QColor good;
    QColor warning;
    QColor bad;
    QColor focus;      // ring of 4 px around what has the keyboard
    QColor focusInner; // the thin line inside it, so that the ring shows on any fill
    ButtonColours primary;
    ButtonColours plain;
    ButtonColours grave;
    ButtonColours disabled;
};

[[nodiscard]] Colours coloursOf(Look look);
// (lighter + 0.05) / (darker + 0.05) of the relative luminances, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

// Sizes and colours of the whole window. Sizes are given as on a screen of 1080 lines and follow
// the window's height, so a small screen shows the same page smaller and cuts nothing off.
class Theme : public QObject
{
    Q_OBJECT

public:
    // At 1080 lines.
    static constexpr int target = 96; // smallest side of anything that is tapped (20 mm)
    static constexpr int gap = 16;
    static constexpr int body = 28;
    static constexpr int heading = 60;

    using QObject::QObject;

    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] TextSize textSize() const { return m_textSize; }
    [[nodiscard]] Colours colours() const { return coloursOf(m_look); }
    [[nodiscard]] ButtonColours buttonColours(Rank rank) const;
    [[nodiscard]] double scale() const { return m_scale; }
    // Pixels of this window for a length at 1080 lines.
    [[nodiscard]] int px(int at1080) const;
    // The same for type, which TextSize::Large makes a quarter larger.
    [[nodiscard]] int type(int at1080) const;
    // resources/ui/kiosk.qss with this theme's colours and sizes filled in.
    [[nodiscard]] QString styleSheet() const;

    void setLook(Look look);
    void setTextSize(TextSize size);
    void fit(QSize window);

Q_SIGNALS:
    void changed();

private:
    Look m_look = Look::Normal;
    TextSize m_textSize = TextSize::Normal;
    double m_scale = 1.0;
};

} // namespace ui
