// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"
#include "ui/Language.h"
#include "ui/Page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

namespace ui::samples {

// A page that holds nothing but one pad, with a heading and a foot as every screen has them.
template <typename Pad> class PadPage : public Page
{
public:
    template <typename... Arguments>
    explicit PadPage(const Theme &theme, Arguments... arguments)
        : Page(theme)
        , pad(new Pad(theme, arguments...))
        , next(new BigButton(theme, Picture::Check, Rank::Primary))
    {
        content()->addWidget(pad, 1);
        foot()->addStretch(1);
        foot()->addWidget(next);
        PadPage::retranslate();
    }

    void retranslate() override
    {
        heading()->setText(QStringLiteral("ご本人に聞いて、ここに入れます"));
        next->setWords(QStringLiteral("次へ"));
        pad->retranslate();
    }
    bool typed(QKeyEvent &event) override { return pad->press(event); }

    Pad *const pad;
    BigButton *const next;
};

// The page in the room that the window leaves it: 461 of 600 lines with the stripes of practice.
template <typename Pad> class TellingDesk
{
public:
    template <typename... Arguments>
    explicit TellingDesk(Arguments... arguments)
        : page(theme, arguments...)
    {
        page.setParent(&window);
        resize({1024, 600});
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the page does not open");
        }
        page.arrive();
    }
    ~TellingDesk() { setLanguage(Language::Japanese); }
    TellingDesk(const TellingDesk &) = delete;
    TellingDesk &operator=(const TellingDesk &) = delete;

    void resize(QSize screen)
    {
        theme.fit(screen);
        page.setStyleSheet(theme.styleSheet());
        page.resize(screen.width(), screen.height() * 461 / 600);
        window.resize(page.size());
        settle();
    }

    void setTextSize(TextSize size)
    {
        theme.setTextSize(size);
        page.setStyleSheet(theme.styleSheet());
        settle();
    }

    void setLanguage(Language language)
    {
        m_languages.setLanguage(language);
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    [[nodiscard]] std::vector<BigButton *> buttons() const
    {
        std::vector<BigButton *> found;
        for (BigButton *one : page.template findChildren<BigButton *>()) {
            if (one->isVisible()) {
                found.push_back(one);
            }
        }
        return found;
    }

    [[nodiscard]] BigButton *button(const QString &name) const
    {
        for (BigButton *one : buttons()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool offers(const QString &name) const
    {
        const BigButton *one = button(name);
        return one != nullptr && one->isEnabled();
    }

    void press(const QString &name) const
    {
        BigButton *one = button(name);
        QVERIFY2(one != nullptr, qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
    }

    void press(const QStringList &names) const
    {
        for (const QString &name : names) {
            press(name);
        }
    }

    void type(const QString &letters)
    {
        for (const QChar letter : letters) {
            QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(&page, &event);
        }
    }

    // Whether the page is higher than its room.
    [[nodiscard]] bool scrolls() const
    {
        return page.template findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0;
    }

    // All that is said or written, for the eye and for the screen reader.
    [[nodiscard]] QString everyWord() const
    {
        QString words = page.windowTitle();
        for (const QWidget *widget : page.template findChildren<QWidget *>()) {
            words += widget->accessibleName() + widget->accessibleDescription() +
                     widget->toolTip() + widget->windowTitle() + u'\n';
        }
        for (const QLabel *label : page.template findChildren<QLabel *>()) {
            words += label->text() + u'\n';
        }
        for (const BigButton *one : page.template findChildren<BigButton *>()) {
            words += one->text() + one->words() + u'\n';
        }
        return words;
    }

    Theme theme;
    QWidget window; // without a layout: the page has the room it has
    PadPage<Pad> page;

private:
    LanguageSwitch m_languages;
};

inline QString complaint(const BigButton &button, const char *what)
{
    return QStringLiteral("\"%1\" (%2x%3): %4")
        .arg(button.accessibleName())
        .arg(button.width())
        .arg(button.height())
        .arg(QString::fromUtf8(what));
}

inline void checkButtons(const std::vector<BigButton *> &buttons, const QWidget &page, int least)
{
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const BigButton &one = *buttons[i];
        const QRect place(one.mapTo(&page, QPoint()), one.size());
        QVERIFY2(one.height() >= least && one.width() >= least,
                 qPrintable(complaint(one, "too small")));
        QVERIFY2(one.fitsItsWords(), qPrintable(complaint(one, "cut off")));
        QVERIFY2(page.rect().contains(place), qPrintable(complaint(one, "outside")));
        QVERIFY2(!one.accessibleName().isEmpty(), qPrintable(complaint(one, "no name")));
        for (std::size_t j = i + 1; j < buttons.size(); ++j) {
            const QRect other(buttons[j]->mapTo(&page, QPoint()), buttons[j]->size());
            QVERIFY2(!place.adjusted(-3, -3, 3, 3).intersects(other),
                     qPrintable(complaint(*buttons[j], "too near")));
        }
    }
}

inline void checkLabels(const QWidget &page)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible()) {
            continue;
        }
        const int flags = label->wordWrap() ? Qt::TextWordWrap : 0;
        const QRect room(0, 0, label->wordWrap() ? label->width() : 10'000, 10'000);
        const QSize needed = label->fontMetrics().boundingRect(room, flags, label->text()).size();
        const bool isWhole =
            needed.width() <= label->width() + 1 && needed.height() <= label->height() + 1;
        QVERIFY2(isWhole, qPrintable(label->text()));
    }
}

template <typename Desk> void checkPage(Desk &desk, int least)
{
    desk.settle();
    QVERIFY(!desk.scrolls());
    checkButtons(desk.buttons(), desk.page, least);
    checkLabels(desk.page);
    QVERIFY(desk.page.template findChildren<QLineEdit *>().isEmpty());
}

} // namespace ui::samples
