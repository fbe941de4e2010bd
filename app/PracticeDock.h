// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/PracticeCards.h"

#include <QWidget>

namespace app {

// The box of practice cards beside the screen: lay one down, take it away. Clearly not part of a
// real desk.
class PracticeDock : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeDock(PracticeCards &cards, QWidget *parent = nullptr);
};

} // namespace app
