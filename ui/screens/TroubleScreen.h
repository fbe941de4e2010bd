// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// What went wrong and the ways on (ui/ProblemText).
class TroubleScreen : public Page
{
    Q_OBJECT

public:
    explicit TroubleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Trouble &state);

protected:
    void retranslate() override;

private:
    // The most ways on that any problem has.
    static constexpr std::size_t mostSteps = 3;

    core::screen::Trouble m_state;
    PictureView *m_picture;
    QLabel *m_advice;
    std::array<BigButton *, mostSteps> m_buttons{};
    std::array<core::Input, mostSteps> m_wishes;
};

} // namespace ui
