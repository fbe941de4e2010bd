// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class ShelterClosedScreen : public Page
{
    Q_OBJECT

public:
    explicit ShelterClosedScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ShelterClosed &);

protected:
    void retranslate() override;

private:
    QLabel *m_advice;
    BigButton *m_staff;
};

} // namespace ui
