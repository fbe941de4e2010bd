// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/WaitingPage.h"

namespace ui {

class ReadingScreen : public WaitingPage
{
    Q_OBJECT

public:
    explicit ReadingScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Reading &);
    // The face instead of a PIN: the same to wait for.
    void show(const core::screen::ReadingFace &);

protected:
    void retranslate() override;
};

} // namespace ui
