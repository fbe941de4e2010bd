// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "ui/BigButton.h"
#include "ui/PictureView.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace ui {

// What all screens share: a heading, a middle that scrolls only if it must (with two big buttons,
// because nobody should have to drag), and a foot with the ways on. A screen shows a value and
// emits a wish; it never decides where the wish leads.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const Theme &theme, QWidget *parent = nullptr);

    // The page was turned to: the keyboard and the screen reader start at the heading.
    void arrive();
    // The page was left: whatever it showed about somebody is gone from it.
    virtual void forget() {}

    [[nodiscard]] QLabel *heading() const { return m_heading; }

Q_SIGNALS:
    void wish(const core::Input &input);

protected:
    // Fills in all words; called for every change of language, and by the screens themselves when
    // they are given a value.
    virtual void retranslate() = 0;
    // A key that no button took. Answers whether the page used it.
    virtual bool typed(QKeyEvent &event);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QHBoxLayout *foot() const { return m_foot; }
    // Where the middle scrolls: to what is asked next.
    void bringIntoView(QWidget *part);
    // A button whose tap is one wish, in the layout.
    BigButton *addWish(QBoxLayout *layout, Picture picture, Rank rank, const core::Input &input);

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildMiddle(QVBoxLayout *page);
    void applyTheme();
    void watchOverflow();

    const Theme &m_theme;
    QLabel *m_heading;
    QScrollArea *m_scroll;
    BigButton *m_up;
    BigButton *m_down;
    QVBoxLayout *m_content;
    QHBoxLayout *m_foot;
};

} // namespace ui
