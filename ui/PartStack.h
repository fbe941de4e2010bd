// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace ui {

// One of several parts of a page, as high as that one needs. QStackedWidget would be as high as the
// highest of them, and make all of them scroll on a small screen.
class PartStack : public QWidget
{
    Q_OBJECT

public:
    explicit PartStack(QWidget *parent = nullptr);

    // The first one is shown.
    void addPart(QWidget *part);
    void turnTo(const QWidget *part);

private:
    std::vector<QWidget *> m_parts;
};

} // namespace ui
