// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// It is recorded: the next one, done, or "that was a mistake".
class CameOrWentScreen : public Page
{
    Q_OBJECT

public:
    explicit CameOrWentScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::CameOrWent &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    void buildReturn();
    void retranslateReturn();

    std::optional<core::screen::CameOrWent> m_state;
    QLabel *m_number;
    QLabel *m_advice;
    PictureView *m_picture;
    QLabel *m_when;
    std::vector<std::pair<int, BigButton *>> m_days; // from today
    BigButton *m_next;
    BigButton *m_another;
    BigButton *m_takeBack;
};

} // namespace ui
