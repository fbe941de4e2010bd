// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// A number goes out, comes back, or leaves for good.
class ComeOrGoScreen : public Page
{
    Q_OBJECT

public:
    explicit ComeOrGoScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ComeOrGo &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString knownWords() const;

    std::optional<core::screen::ComeOrGo> m_state;
    QLabel *m_number;
    QLabel *m_known;
    BigButton *m_out;
    BigButton *m_in;
    BigButton *m_left;
};

} // namespace ui
