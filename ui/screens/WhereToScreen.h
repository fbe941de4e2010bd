// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/ChoiceGrid.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

// Where somebody goes who does not come back. Each answer records it, "not said" too.
class WhereToScreen : public Page
{
    Q_OBJECT

public:
    explicit WhereToScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::WhereTo &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    std::optional<core::screen::WhereTo> m_state;
    QLabel *m_advice;
    ChoiceGrid *m_places;
    BigButton *m_unsaid;
};

} // namespace ui
