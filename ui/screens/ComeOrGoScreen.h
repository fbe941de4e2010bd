// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// A number goes out, comes back, or leaves for good (asked twice).
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
    enum class Asking { What, WhetherLeft };

    void ask(Asking asking);
    [[nodiscard]] QString knownWords() const;

    std::optional<core::screen::ComeOrGo> m_state;
    Asking m_asking = Asking::What;
    QLabel *m_number;
    QLabel *m_known;
    BigButton *m_out = nullptr;
    BigButton *m_in = nullptr;
    BigButton *m_left = nullptr;
    BigButton *m_no = nullptr;
    BigButton *m_yes = nullptr;
};

} // namespace ui
