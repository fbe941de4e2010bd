// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/NumberPage.h"

namespace ui {

class CountedScreen : public NumberPage
{
    Q_OBJECT

public:
    explicit CountedScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Counted &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString leadWords() const;

    std::optional<core::screen::Counted> m_state;
    BigButton *m_another;
    BigButton *m_tell;
    BigButton *m_next;
    BigButton *m_needs;
};

} // namespace ui
