// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PaperSheet.h"
#include "ui/TextLabel.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

// Numbers to be copied onto bands, in two columns, each with whom it is for.
class NumberList : public QWidget
{
    Q_OBJECT

public:
    explicit NumberList(QWidget *parent = nullptr);

    void setPeople(const std::vector<core::Numbered> &people);
    void retranslate();

private:
    std::vector<core::Numbered> m_people;
    QGridLayout *m_grid;
    std::vector<QLabel *> m_lines; // two a person
};

} // namespace ui
