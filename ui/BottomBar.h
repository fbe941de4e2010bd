// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"
#include "ui/Language.h"
#include "ui/WaysOut.h"

#include <QFrame>

#include <array>

namespace ui {

// The bar at the foot of every screen, never moved and never hidden: Back at the left, call staff
// at the right, and between them the languages, contrast and letter size.
class BottomBar : public QFrame
{
    Q_OBJECT

public:
    explicit BottomBar(const Theme &theme, QWidget *parent = nullptr);

    void setWaysOut(const WaysOut &ways);
    void setLanguage(Language language);
    void goBack();

Q_SIGNALS:
    void wish(const core::Input &input);
    void languageChosen(ui::Language language);
    void lookChosen(ui::Look look);
    void textSizeChosen(ui::TextSize size);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void retranslate();

    const Theme &m_theme;
    WaysOut m_ways;
    BigButton *m_back;
    std::array<BigButton *, allLanguages.size()> m_languages{};
    BigButton *m_contrast;
    BigButton *m_large;
    BigButton *m_call;
};

} // namespace ui
