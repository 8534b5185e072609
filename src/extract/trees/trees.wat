;; Adds to the sums of sixteen rows what trees say of them. A tree's leaves are the bits of a number, its first leaf the lowest: all are
;; open at first, each split whose value is above its threshold closes those on its left, and the lowest that is still open is the row's.
;; rows: 16 × $width float32, row after row; columns: room for as many and 16 numbers more; splits: each the place of its column there,
;; its threshold and the leaves that it closes; trees: each the number of its splits, then 32 float32, its leaves; sums: 16 float64.
;; All begin where the parameters say, in bytes. index.ts is its other face; `npm run gemm` assembles it.
(module
  (memory (export "memory") 1)
  (func (export "add") (param $rows i32) (param $width i32) (param $columns i32) (param $splits i32) (param $trees i32) (param $count i32) (param $sums i32)
    (local $n i32) (local $at i32) (local $to i32) (local $found i32)
    (local $threshold v128) (local $closes v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    ;; Column after column, so that one look is at four rows.
    (local.set $found (i32.add (local.get $columns) (i32.mul (local.get $width) (i32.const 64))))
    (local.set $at (local.get $columns))
    (loop $row
      (local.set $to (local.get $at))
      (loop $column
        (f32.store (local.get $to) (f32.load (local.get $rows)))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (br_if $column (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 64))) (local.get $found))))
      (br_if $row (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (i32.add (local.get $columns) (i32.const 64)))))
    (loop $tree
      (local.set $n (i32.load (local.get $trees)))
      (local.set $a (v128.const i32x4 -1 -1 -1 -1)) (local.set $b (local.get $a)) (local.set $c (local.get $a)) (local.set $d (local.get $a))
      (loop $split
        (local.set $at (i32.add (local.get $columns) (i32.load (local.get $splits))))
        (local.set $threshold (v128.load32_splat offset=4 (local.get $splits)))
        (local.set $closes (v128.load32_splat offset=8 (local.get $splits)))
        (local.set $a (v128.andnot (local.get $a) (v128.and (local.get $closes) (f32x4.gt (v128.load (local.get $at)) (local.get $threshold)))))
        (local.set $b (v128.andnot (local.get $b) (v128.and (local.get $closes) (f32x4.gt (v128.load offset=16 (local.get $at)) (local.get $threshold)))))
        (local.set $c (v128.andnot (local.get $c) (v128.and (local.get $closes) (f32x4.gt (v128.load offset=32 (local.get $at)) (local.get $threshold)))))
        (local.set $d (v128.andnot (local.get $d) (v128.and (local.get $closes) (f32x4.gt (v128.load offset=48 (local.get $at)) (local.get $threshold)))))
        (local.set $splits (i32.add (local.get $splits) (i32.const 12)))
        (br_if $split (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
      (v128.store (local.get $found) (local.get $a)) (v128.store offset=16 (local.get $found) (local.get $b))
      (v128.store offset=32 (local.get $found) (local.get $c)) (v128.store offset=48 (local.get $found) (local.get $d))
      (local.set $at (local.get $found))
      (local.set $to (local.get $sums))
      (loop $row
        (f64.store (local.get $to) (f64.add (f64.load (local.get $to))
          (f64.promote_f32 (f32.load offset=4 (i32.add (local.get $trees) (i32.shl (i32.ctz (i32.load (local.get $at))) (i32.const 2)))))))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (br_if $row (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (i32.add (local.get $found) (i32.const 64)))))
      (local.set $trees (i32.add (local.get $trees) (i32.const 132)))
      (br_if $tree (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
