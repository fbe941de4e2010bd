// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace ui {

// Stripes as on a building site, in every theme and language alike: nothing that is done here is
// real.
class PracticeStripes : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeStripes(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace ui
