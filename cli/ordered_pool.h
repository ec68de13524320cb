// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace isnad::cli {

/// Threads that turn inputs into outputs; outputs are taken in the order in which inputs were
/// given. One thread gives and takes. What a worker throws, `take` throws.
template <typename Input, typename Output>
class OrderedPool {
 public:
  using Worker = std::function<Output(Input)>;

  /// Each thread makes a worker of its own.
  OrderedPool(unsigned threads, std::function<Worker()> make_worker) {
    for (unsigned i = 0; i < threads; ++i) {
      threads_.emplace_back([this, make_worker] { work(make_worker()); });
    }
  }

  /// Drops what no thread has begun and waits for the rest.
  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      tasks_.clear();
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  void give(Input input) {
    Task task{std::move(input), {}};
    outputs_.push_back(task.output.get_future());
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
    }
    ready_.notify_one();
  }

  /// The output of the earliest input that was not taken yet; waits for it. `pending` > 0.
  Output take() {
    std::future<Output> output = std::move(outputs_.front());
    outputs_.pop_front();
    return output.get();
  }

  [[nodiscard]] std::size_t pending() const { return outputs_.size(); }

 private:
  struct Task {
    Input input;
    std::promise<Output> output;
  };

  void work(const Worker& worker) {
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      Task task = std::move(tasks_.front());
      tasks_.pop_front();
      lock.unlock();
      try {
        task.output.set_value(worker(std::move(task.input)));
      } catch (...) {
        task.output.set_exception(std::current_exception());
      }
    }
  }

  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Task> tasks_;
  bool closed_ = false;
  std::deque<std::future<Output>> outputs_;
  std::vector<std::thread> threads_;
};

}  // namespace isnad::cli
