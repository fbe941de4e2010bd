// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Page.h"

namespace ui {

// A page that is over by itself in a moment: one picture, one sentence, nothing that moves (a
// spinner that stops looks broken, and a page of half a second needs none).
class WaitingPage : public Page
{
    Q_OBJECT

public:
    WaitingPage(const Theme &theme, Picture picture, QWidget *parent);

protected:
    void say(const QString &heading, const QString &advice);

private:
    QLabel *m_advice;
};

} // namespace ui
